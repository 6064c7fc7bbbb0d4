import type { ClockFound } from '../../core/doctor/of-session.ts'
import type { IsoDate } from '../../core/model/text.ts'
import type { Io } from '../../node/io.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'

/** The clock as the machine has it, and the day that plans are counted from when that is another one. */
export function clockOf(io: Pick<Io, 'env' | 'now'>, lawAsOf: IsoDate): ClockFound {
  const now = io.now()
  const minutes = -now.getTimezoneOffset()
  const local = new Date(now.getTime() + minutes * 60_000).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16), zone: zoneOf(minutes), fixed: fixedDay(io), lawAsOf }
}

/** `+7`, `-3:30`: hours from UTC. */
function zoneOf(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

function fixedDay(io: Pick<Io, 'env' | 'now'>): IsoDate | null {
  if (!io.env.SOURCE_DATE_EPOCH) return null
  try {
    return dayOf(undefined, io)
  } catch (error) {
    if (error instanceof UsageError) return ''
    throw error
  }
}
