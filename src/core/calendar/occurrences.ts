import type { Due } from '../model/content.ts'
import type { IsoDate } from '../model/text.ts'

const MONTHS_OF_A_YEAR = 12

/**
 * The days on which something falls due in the twelve months from a day on, that day among them, soonest first. None
 * for what comes round by itself or follows something: its day hangs on the last time, or on what happens.
 */
export function occurrences(due: Due, from: IsoDate): readonly IsoDate[] {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const end = dayOfMonth(year + 1, month, day)
  return [...daysOf(due, year, month)].filter((one) => one >= from && one < end).sort()
}

function daysOf(due: Due, year: number, month: number): readonly IsoDate[] {
  if ('yearly' in due)
    return [year, year + 1].flatMap((one) =>
      due.yearly.map((day) => dayOfMonth(one, Number(day.slice(0, 2)), Number(day.slice(3)))),
    )
  if (!('monthly' in due)) return []
  return Array.from({ length: MONTHS_OF_A_YEAR + 1 }, (_, later) => dayOfMonth(year, month + later, due.monthly))
}

/** Months count on past 12 into the next year; a day that a month does not have is its last. */
function dayOfMonth(year: number, month: number, day: number): IsoDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}
