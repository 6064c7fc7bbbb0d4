import type { Press } from './screen.ts'
import { type Move, type State, stay } from './state.ts'

/** A number that cannot be, or one that is hardly meant. */
export type Slip =
  | { readonly kind: 'impossible'; readonly most: number }
  /** `meant`: what it was probably meant as, 5.310.000 for 5.310; `null` when nothing comes to mind. */
  | { readonly kind: 'unlikely'; readonly meant: number | null }

interface Span {
  readonly from: number
  readonly to: number
}

/** What is seen in small firms; 0 is always possible. Hours: those of one person. */
const LIKELY: ReadonlyMap<string, Span> = new Map(
  Object.entries({
    'VND/month': { from: 1_000_000, to: 200_000_000 },
    'VND/hour': { from: 5000, to: 1_000_000 },
    'hours/week': { from: 0, to: 84 },
    'hours/month': { from: 0, to: 150 },
    'hours/year': { from: 0, to: 1000 },
    'days/year': { from: 0, to: 60 },
    percent: { from: 0, to: 400 },
    years: { from: 12, to: 80 },
    people: { from: 0, to: 5000 },
  }),
)

/** What a week, a month of 31 days, a leap year and a life hold at most. */
const MOST: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'hours/week': 168,
    'hours/month': 744,
    'hours/year': 8784,
    'days/year': 366,
    years: 120,
  }),
)

/** More than an answers file may hold. */
const MOST_OF_ALL = 1e12

/** What people leave away, or type too much of, when they write money. */
const SCALES = [1000, 1_000_000, 0.001]

/** Catches slips of the hand, 5.310 for 5.310.000, before they become an urgent finding. `null` when it is fine. */
export function slipOf(value: number, unit: string): Slip | null {
  const most = MOST.get(unit) ?? MOST_OF_ALL
  if (value > most) return { kind: 'impossible', most }
  const likely = LIKELY.get(unit)
  if (likely === undefined || value === 0 || isWithin(value, likely)) return null
  const meant = unit.startsWith('VND/') ? SCALES.map((scale) => scaled(value, scale)) : []
  return { kind: 'unlikely', meant: meant.find((one) => Number.isInteger(one) && isWithin(one, likely)) ?? null }
}

/** 4,1 × 1.000.000 leaves a little less than 4.100.000: what a double cannot hold is not the owner's. */
function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15))
}

function isWithin(value: number, { from, to }: Span): boolean {
  return value >= from && value <= to
}

/** A number that cannot be is not taken; about one that is hardly meant it is asked once more. */
export function onSlip(state: State, slip: Slip, value: number, unit: string): Move {
  if (slip.kind === 'impossible') return stay(state, { code: 'impossible', value, most: slip.most, unit })
  return { state: { ...state, overlay: { over: 'slip', value, unit, meant: slip.meant }, notices: [] } }
}

/** The number that the owner stands by; `null` to write it anew. */
export function numberChosen(
  press: Press,
  { value, meant }: { readonly value: number; readonly meant: number | null },
): number | null {
  if (press.kind !== 'option') return null
  return press.id === 'as-written' ? value : press.id === 'meant' ? meant : null
}
