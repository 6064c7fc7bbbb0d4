import { canonicalJson } from '../../core/text/canonical-json.ts'
import { PACK_DOMAIN } from '../../core/trust/signature.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import { readPrivateKey } from '../../node/trust/key-file.ts'
import { sign } from '../../node/trust/sign.ts'
import { writeOutput } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'
import { sayLines } from '../say-lines.ts'
import { UsageError } from '../usage-error.ts'
import { readSigned } from './read-signed.ts'

export interface SignOptions {
  readonly key?: string
  readonly output?: string
  readonly force?: boolean
}

/** `tukiem pack sign`: signs a pack, into its own file unless another one is named. A signature that it has is replaced. */
export async function signPack(path: string, options: SignOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  if (options.key === undefined) throw new UsageError('pack.sign.needs-key', { path })
  const { pack, document } = readSigned(path, context)
  const key = readPrivateKey(options.key)
  const bytes = new TextEncoder().encode(`${canonicalJson(sign(document, PACK_DOMAIN, key))}\n`)
  const output = options.output ?? path
  if (output === '-') io.out(bytes)
  else writeOutput(output, bytes, options.output === undefined || options.force === true)
  const publisher = pack.checklist.publisher.name
  const fingerprint = fingerprintOf(key.publicKey)
  sayLines(
    [
      words.say('pack.signed', { path: output, publisher }),
      words.say('trust.fingerprint-of', { file: options.key, fingerprint }),
    ],
    io,
  )
  return 0
}
