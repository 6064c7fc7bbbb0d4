import type { HashedChecklist } from '../../core/model/library.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { inTheWay, judgePack } from '../../core/trust/judge-pack.ts'
import { readTrust, seenOf } from '../../node/trust/trust-store.ts'
import type { CommandContext } from '../command.ts'
import { sayLines } from '../say-lines.ts'
import { sayLookAlike, sayTrust } from './say-trust.ts'

/**
 * Whether a pack only seems to come from whom it was trusted before: a result goes to nobody on the word of such a file. What has expired
 * since, or has a later version, was answered all the same. Says what is in the way, and warns of a name that looks like a trusted one.
 */
export function isOfStranger({ pack, signature }: HashedChecklist, today: IsoDate, context: CommandContext): boolean {
  if (!pack || !signature) return false
  const { io, words } = context
  const trust = judgePack(seenOf(pack), signature, readTrust(io.env), today)
  const isInTheWay = inTheWay(trust, ['expired', 'older']).length > 0
  sayLines(isInTheWay ? sayTrust(trust, pack, words) : sayLookAlike(trust, pack, words), io)
  return isInTheWay
}
