import { join } from 'node:path'
import { decode } from '../../checklist/decode.ts'
import { finding } from '../../checklist/finding.ts'
import { InputError } from '../../checklist/input-error.ts'
import { keyFault } from '../../core/trust/public-key.ts'
import { statsOf } from '../folder.ts'
import { readSource } from '../read-file.ts'
import { writeWhole } from '../save/atomic-write.ts'
import { bytesOfBase64 } from './base64.ts'
import { configFolder } from './config-folder.ts'
import { withKeptFile } from './kept-file.ts'
import { keyFromPem, makeKey, pemOf, type SigningKey } from './key.ts'

/** A key file has a few lines; bytes. */
const KEY_LIMIT = 16_384

/** The firm's own key, made when it is first needed. Throws an InputError when it is broken: a new one would be a stranger to everybody. */
export function ownKey(env: Readonly<Record<string, string | undefined>>): SigningKey {
  const path = join(configFolder(env), 'own.key')
  if (isThere(path)) return readPrivateKey(path)
  return withKeptFile(path, () => {
    if (isThere(path)) return readPrivateKey(path)
    const key = makeKey()
    writeWhole(path, bytesOfPem(key))
    return key
  })
}

/** A link to a stick that is not plugged in counts: its key must not be replaced by a new one. */
const isThere = (path: string): boolean => statsOf(path) !== null

/** What a file with a private key holds: PKCS8 in PEM. */
export function bytesOfPem(key: SigningKey): Uint8Array {
  return new TextEncoder().encode(pemOf(key))
}

/** Reads a private key that was kept in PEM. Throws an InputError; nothing of the key is in it. */
export function readPrivateKey(path: string): SigningKey {
  const key = keyFromPem(decode(readSource(path, KEY_LIMIT)))
  if (key === null) throw new InputError([finding('private-key-broken', {}, { file: path })])
  return key
}

/** Reads a public key: its 32 bytes in base64, in a line. Throws an InputError for what is none, or must not be trusted. */
export function readPublicKey(path: string): string {
  const text = decode(readSource(path, KEY_LIMIT)).trim()
  const bytes = bytesOfBase64(text)
  const fault = bytes === null ? 'not-base64' : keyFault(bytes)
  if (fault === null) return text
  const code = fault === 'small-order' ? 'public-key-unsafe' : 'public-key-broken'
  throw new InputError([finding(code, {}, { file: path })])
}
