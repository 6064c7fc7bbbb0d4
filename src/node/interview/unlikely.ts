/** A number that fits its question but hardly the world. */
export type Unlikely = 'too-small' | 'too-large'

interface Span {
  readonly from: number
  readonly to: number
}

/** What each unit can hold; 0 is always possible. Hours: those of a week, and of a month of 31 days. */
const SPANS: Readonly<Record<string, Span>> = {
  'VND/month': { from: 100_000, to: 1_000_000_000 },
  'hours/week': { from: 0, to: 168 },
  'hours/month': { from: 0, to: 744 },
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
