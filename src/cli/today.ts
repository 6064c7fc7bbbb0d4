import type { IsoDate } from '../core/model/text.ts'
import { isCheckDay } from '../core/text/day.ts'
import type { Io } from '../node/io.ts'
import { UsageError } from './usage-error.ts'

/** The day to count from: `--today`, else `SOURCE_DATE_EPOCH`, else the clock's local day. Throws `UsageError`. */
export function dayOf(asked: string | undefined, io: Pick<Io, 'env' | 'now'>): IsoDate {
  if (asked !== undefined) {
    if (!isCheckDay(asked)) throw new UsageError('cli.bad-day', {})
    return asked
  }
  const epoch = io.env.SOURCE_DATE_EPOCH
  if (epoch) {
    const day = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : ''
    if (!isCheckDay(day)) throw new UsageError('cli.bad-epoch', {})
    return day
  }
  const day = localDay(io.now())
  if (!isCheckDay(day)) throw new UsageError('cli.bad-clock', { day })
  return day
}

/** The day of a moment where this machine is; `''` for a moment that no calendar has. */
export function localDay(time: Date): IsoDate {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
  return Number.isFinite(local.getTime()) ? (local.toISOString().split('T')[0] ?? '') : ''
}
