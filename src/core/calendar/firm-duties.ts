import { factsIn, holds, knownValue } from '../condition/holds.ts'
import type { Condition } from '../model/condition.ts'
import type { Due, Duty, FirmDuty } from '../model/content.ts'
import { type Profile, UNKNOWN } from '../model/facts.ts'
import type { SizeClass } from '../model/sized.ts'
import type { IsoDate } from '../model/text.ts'
import { SIZE_LIMITS } from '../sizing/size.ts'
import { occurrences } from './occurrences.ts'

/**
 * The legal duties that a firm of this size has, or may have where its owner was not sure: first those with a day, soonest
 * first, then those that come round or follow something.
 */
export function firmDuties(
  duties: readonly Duty[],
  profile: Profile,
  size: SizeClass,
  today: IsoDate,
): readonly FirmDuty[] {
  const own = duties
    .filter(({ tier = 'core', when }) => SIZE_LIMITS[size].tiers.includes(tier) && isTheirs(when, profile))
    .map(({ id, title, how, due, laws }): FirmDuty => ({ id, title, how, due, laws, next: nextDay(due, today) }))
  const dated = own.filter(({ next }) => next !== null)
  const others = own.filter(({ next }) => next === null)
  return [...dated.sort((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : a.next === b.next ? 0 : 1)), ...others]
}

/** What an owner was asked and could not tell may be theirs; what this list never asks is not put upon them. */
function isTheirs(when: Condition | undefined, profile: Profile): boolean {
  const truth = when ? holds(when, profile) : true
  if (truth !== null || !when) return truth === true
  return factsIn(when).every((fact) => knownValue(profile, fact) !== undefined || profile[fact] === UNKNOWN)
}

/** The next day on which a duty falls due, today among them; `null` when it hangs on something that happens. */
function nextDay(due: Due, today: IsoDate): IsoDate | null {
  return occurrences(due, today)[0] ?? null
}
