import type { Pack } from '../../core/model/pack.ts'
import { judgePack, type Trust } from '../../core/trust/judge-pack.ts'
import { PACK_DOMAIN } from '../../core/trust/signature.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import { readPublicKey } from '../../node/trust/key-file.ts'
import { verify } from '../../node/trust/sign.ts'
import { readTrust, seenOf, trustOf } from '../../node/trust/trust-store.ts'
import type { CommandContext } from '../command.ts'
import { inParagraphs } from '../say-lines.ts'
import { dayOf } from '../today.ts'
import { readSigned } from './read-signed.ts'
import { sayTrust } from './say-trust.ts'
import { trustInJson } from './trust-in-json.ts'

/** How a command ends that cannot vouch for a pack. */
export const NOT_TRUSTED = 4

export interface VerifyOptions {
  readonly key?: string
  readonly json?: boolean
}

/** `tukiem pack verify`: who signed a pack, whether it was changed, since when its key is trusted. Remembers nothing. */
export async function verifyPack(path: string, options: VerifyOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const today = dayOf(context.today, io)
  const given = options.key === undefined ? null : { file: options.key, key: readPublicKey(options.key) }
  const { pack, document } = readSigned(path, context)
  const trust =
    given === null
      ? trustOf(document, pack, io.env, today)
      : judgePack(seenOf(pack), verify(document, PACK_DOMAIN), { ...readTrust(io.env), pins: [] }, today)
  const isOtherKey = given !== null && trust.key !== null && trust.key !== given.key
  if (options.json) io.out(`${JSON.stringify(trustInJson(trust, pack, isOtherKey), null, 2)}\n`)
  else
    io.out(`${inParagraphs(given === null ? sayTrust(trust, pack, words) : beside(given, trust, pack, context), io)}\n`)
  return trust.objections.length > 0 || isOtherKey ? NOT_TRUSTED : 0
}

interface Given {
  readonly file: string
  readonly key: string
}

/** How a pack stands beside a key that was given for it. */
function beside({ file, key }: Given, trust: Trust, pack: Pack, { words }: CommandContext): readonly string[] {
  if (trust.key === null) return sayTrust(trust, pack, words)
  const publisher = pack.checklist.publisher.name
  const others = trust.objections.length > 0 ? sayTrust(trust, pack, words).slice(0, -1) : []
  const now = words.say('trust.fingerprint', { fingerprint: fingerprintOf(trust.key) })
  if (trust.key === key) return [words.say('trust.this-key', { file }), ...others, now]
  const fingerprint = fingerprintOf(key)
  return [
    words.say('trust.not-this-key', { file, publisher }),
    ...others,
    now,
    words.say('trust.fingerprint-of', { file, fingerprint }),
  ]
}
