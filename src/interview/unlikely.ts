/** A number that fits its question but hardly the world. */
export type Unlikely = 'too-small' | 'too-large'

interface Span {
  readonly from: number
  readonly to: number
}

/** What each unit can hold; 0 is always possible. Hours: those of a week, of a month of 31 days, of a year. */
const SPANS: Readonly<Record<string, Span>> = {
  'VND/month': { from: 100_000, to: 1_000_000_000 },
  'VND/hour': { from: 1000, to: 5_000_000 },
  'hours/week': { from: 0, to: 168 },
  'hours/month': { from: 0, to: 744 },
  'hours/year': { from: 0, to: 8760 },
  'days/year': { from: 0, to: 366 },
  percent: { from: 0, to: 1000 },
  'of-ten': { from: 0, to: 10 },
  'of-hundred': { from: 0, to: 100 },
  years: { from: 0, to: 120 },
  people: { from: 0, to: 100_000 },
}

/** More than an answers file may hold. */
const MOST = 1e12

/** Catches slips of the hand, 5 for 5 million, before they become an urgent finding. `null` when it is fine. */
export function unlikely(value: number, unit: string | undefined): Unlikely | null {
  const span = unit !== undefined && Object.hasOwn(SPANS, unit) ? SPANS[unit] : undefined
  if (value > MOST) return 'too-large'
  if (span === undefined || value === 0) return null
  if (value < span.from) return 'too-small'
  return value > span.to ? 'too-large' : null
}
