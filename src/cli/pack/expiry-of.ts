import type { Checklist } from '../../core/model/checklist.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { latestExpiry, usualExpiry } from '../../core/pack/expiry.ts'
import { isCheckDay } from '../../core/text/day.ts'
import { UsageError } from '../usage-error.ts'

/** The last day of a pack: the one asked for, if the list's law still holds then. Throws `UsageError`. */
export function expiryOf(asked: string | undefined, { lookAgain }: Checklist, packed: IsoDate): IsoDate {
  const latest = latestExpiry(lookAgain)
  if (latest < packed) throw new UsageError('pack.list-too-old', { look: lookAgain })
  if (asked === undefined) return usualExpiry(packed, lookAgain)
  if (!isCheckDay(asked)) throw new UsageError('pack.bad-expires', {})
  if (asked < packed) throw new UsageError('pack.expires-past', { day: asked })
  if (asked > latest) throw new UsageError('pack.expires-late', { latest, look: lookAgain })
  return asked
}
