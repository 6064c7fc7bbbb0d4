import { canonicalJson } from '../../core/text/canonical-json.ts'
import { PACK_DOMAIN } from '../../core/trust/signature.ts'
import type { Io } from '../../node/io.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import type { SigningKey } from '../../node/trust/key.ts'
import { readPrivateKey } from '../../node/trust/key-file.ts'
import { sign } from '../../node/trust/sign.ts'
import { readTrust } from '../../node/trust/trust-store.ts'
import { rewriteFile, writeOutput } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { sayLines } from '../say-lines.ts'
import { UsageError } from '../usage-error.ts'
import { readSigned } from './read-signed.ts'

export interface SignOptions {
  readonly key?: string
  readonly output?: string
  readonly force?: boolean
  readonly replace?: boolean
}

/**
 * `tukiem pack sign`: signs a pack, into its own file unless another one is named. Its own earlier signature is replaced, and that is said; one of
 * another key only after `--replace`. Throws `UsageError` before it writes anything.
 */
export async function signPack(path: string, options: SignOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  if (options.key === undefined) throw new UsageError('pack.sign.needs-key', { path })
  const { pack, document } = readSigned(path, context)
  const key = readPrivateKey(options.key)
  const before = pack.signature?.key
  if (before !== undefined && before !== key.publicKey && !options.replace) throw ofOtherKey(path, before, io)
  const bytes = new TextEncoder().encode(`${canonicalJson(sign(document, PACK_DOMAIN, key))}\n`)
  const output = options.output ?? path
  if (output === '-') io.out(bytes)
  else if (options.output === undefined) rewriteFile(path, bytes)
  else writeOutput(output, bytes, options.force === true)
  const publisher = pack.checklist.publisher.name
  const fingerprint = fingerprintOf(key.publicKey)
  sayLines(
    [
      words.say('pack.signed', { path: output, publisher }),
      ...(before === undefined ? [] : [replaced(before, key, words)]),
      words.say('trust.fingerprint-of', { file: options.key, fingerprint }),
    ],
    io,
  )
  return 0
}

/** Whose signature would be lost, as far as that is known here: its name was seen before, or the fingerprint tells. */
function ofOtherKey(path: string, key: string, io: Io): UsageError {
  const known = readTrust(io.env).pins.find((pin) => pin.key === key)
  const fingerprint = fingerprintOf(key)
  return new UsageError('pack.sign.other-key', { path, fingerprint, before: known?.publisher ?? '_' })
}

function replaced(before: string, { publicKey }: SigningKey, words: Words): string {
  if (before === publicKey) return words.say('pack.sign.again')
  return words.say('pack.sign.replaced', { fingerprint: fingerprintOf(before) })
}
