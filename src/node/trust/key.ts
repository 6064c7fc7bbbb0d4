import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A key pair to sign with. */
export interface SigningKey {
  readonly privateKey: KeyObject
  /** The public key, 32 bytes in base64. */
  readonly publicKey: string
}

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** A new key pair. */
export function makeKey(): SigningKey {
  return keyOf(generateKeyPairSync('ed25519').privateKey)
}

/** The key pair of a private key in PEM; `null` for what is none, or is no Ed25519 key, or is locked with a password. */
export function keyFromPem(pem: string): SigningKey | null {
  try {
    const privateKey = createPrivateKey(pem)
    return privateKey.asymmetricKeyType === 'ed25519' ? keyOf(privateKey) : null
  } catch {
    return null
  }
}

/** The private key as PKCS8 in PEM, which other programs read too. */
export function pemOf({ privateKey }: SigningKey): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** A public key for Node, which takes any 32 bytes: look at them with `keyFault` first. */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([DER_HEAD, bytes]), format: 'der', type: 'spki' })
}

function keyOf(privateKey: KeyObject): SigningKey {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return { privateKey, publicKey: der.subarray(DER_HEAD.length).toString('base64') }
}
