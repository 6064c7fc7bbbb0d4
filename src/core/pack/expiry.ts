import type { IsoDate } from '../model/text.ts'
import { addDays } from '../text/day.ts'

/** A pack holds a year, unless its list has to be looked at again before. */
const USUAL_DAYS = 365
/** So long after the day on which a list should be looked at again, results still say something about the law. */
const DAYS_AFTER_LOOK_AGAIN = 183

/** The last day that a pack of a list may be begun on, whatever its maker wishes. */
export function latestExpiry(lookAgain: IsoDate): IsoDate {
  return addDays(lookAgain, DAYS_AFTER_LOOK_AGAIN)
}

/** The last day of a pack whose maker names none. */
export function usualExpiry(packed: IsoDate, lookAgain: IsoDate): IsoDate {
  const [usual, latest] = [addDays(packed, USUAL_DAYS), latestExpiry(lookAgain)]
  return usual < latest ? usual : latest
}
