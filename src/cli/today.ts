import type { IsoDate } from '../core/model/text.ts'
import { isDay } from '../core/text/day.ts'
import type { Io } from '../node/io.ts'
import { UsageError } from './usage-error.ts'

/** The day to count from: `--today`, else `SOURCE_DATE_EPOCH`, else the clock's local day. */
export function dayOf(asked: string | undefined, io: Io): IsoDate {
  if (asked !== undefined) {
    if (!isDay(asked)) throw new UsageError('cli.bad-day', {})
    return asked
  }
  const epoch = Number(io.env.SOURCE_DATE_EPOCH)
  if (io.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)) return new Date(epoch * 1000).toISOString().slice(0, 10)
  const now = io.now()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
