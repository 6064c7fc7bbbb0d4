import type { IsoDate } from '../model/text.ts'

const DAY = 86_400_000

/** The ISO day so many days later. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** True for a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

/** A day on which a check can be made: there must be days to count on to. */
export function isCheckDay(text: string): boolean {
  return isDay(text) && text >= '1970-01-01' && text < '9000-01-01'
}
