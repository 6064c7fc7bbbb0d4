import type { IsoDate } from '../core/model/text.ts'
import { isDay } from '../core/text/day.ts'
import type { Io } from '../node/io.ts'
import { UsageError } from './usage-error.ts'

/** The day to count from: `--today`, else `SOURCE_DATE_EPOCH`, else the clock's local day. */
export function dayOf(asked: string | undefined, io: Io): IsoDate {
  if (asked !== undefined) {
    if (!isCalendarDay(asked)) throw new UsageError('cli.bad-day', {})
    return asked
  }
  const epoch = io.env.SOURCE_DATE_EPOCH
  if (epoch) {
    const day = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : ''
    if (!isCalendarDay(day)) throw new UsageError('cli.bad-epoch', {})
    return day
  }
  const now = io.now()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A day in the years that a check can be made for: the plan must be able to count on from it. */
function isCalendarDay(text: string): boolean {
  return isDay(text) && text >= '1970-01-01' && text < '9000-01-01'
}
