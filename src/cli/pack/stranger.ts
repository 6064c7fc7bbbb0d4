import type { HashedChecklist } from '../../core/model/library.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { inTheWay, judgePack, type Objection } from '../../core/trust/judge-pack.ts'
import { readTrust, seenOf } from '../../node/trust/trust-store.ts'
import type { CommandContext } from '../command.ts'
import { sayLines } from '../say-lines.ts'
import { sayTrust, warnOfLookAlike } from './say-trust.ts'

/** What was begun in time, and with the version of that day, stays good. */
const LATE = ['expired', 'older'] as const

/**
 * What stands in the way of a pack that only seems to come from whom it was trusted before: a result goes to nobody on the word of such a file.
 * Says it, and warns of a name that looks like a trusted one; `ofLate` also of a pack that has expired or has a later version, which is no stranger's.
 */
export function signsOfStranger(
  { pack, signature }: HashedChecklist,
  { today, ofLate }: { readonly today: IsoDate; readonly ofLate: boolean },
  { io, words }: CommandContext,
): readonly Objection[] {
  if (!pack || !signature) return []
  const trust = judgePack(seenOf(pack), signature, readTrust(io.env), today)
  const stops = inTheWay(trust, LATE)
  const isToldAll = inTheWay(trust, ofLate ? [] : LATE).length > 0
  sayLines(isToldAll ? sayTrust(trust, pack, words) : warnOfLookAlike(trust, pack, words), io)
  return stops
}
