import { ALL, type Figure, type StatisticsTable } from '../../core/model/statistics.ts'
import { coverageOf, NO_COVERAGE } from './coverage.ts'
import { protectSums } from './protect-sums.ts'
import type { Row, Rows } from './rows.ts'
import { countIn, NO_SUM, type Sum, type Tally } from './tally.ts'

/** A sum in parts. */
export interface SumMeasure {
  readonly table: StatisticsTable
  /** Names of parts in a tally, which add up to the whole; and whether a 0 of it is told of every firm. */
  readonly parts: readonly { readonly id: string; readonly zeroTells: boolean }[]
  /** The count of firms that told; `null` where steps of the same firms are printed, of which it would be a subtotal. */
  readonly told: string | null
  /** What the parts come to, where that is a sum of its own: a class that is kept back there is kept back here too. */
  readonly within?: SumMeasure
  /** What is printed: sums of parts in whole units of `per`, and a part as percentage of some parts. */
  readonly printed: readonly {
    readonly measure: string
    readonly of: readonly string[]
    readonly per?: number
    readonly outOf?: readonly string[]
  }[]
}

/** Sums over all firms and by class. */
export function sumFigures(
  all: Tally,
  dimensions: readonly Rows[],
  measure: SumMeasure,
  min: number,
): readonly Figure[] {
  const { told } = measure
  const firmsTold = (tally: Tally) => countIn(tally, `told.${told}`, 'yes')
  const coverage = told === null ? NO_COVERAGE : coverageOf(all, dimensions, firmsTold, min)
  const isKeptBack = hiddenRows([{ id: ALL, tally: all }], measure, min) === null
  return [
    ...rowFigures('all', { id: ALL, tally: all }, measure, coverage.all, isKeptBack),
    ...dimensions.flatMap(({ dimension, rows }, one) => {
      const hidden = hiddenRows(rows, measure, min)
      return rows.flatMap((row, at) =>
        rowFigures(dimension, row, measure, coverage.by[one]?.[at] ?? null, hidden?.[at] ?? true),
      )
    }),
  ]
}

/** Which classes are kept back; `null` for all of them, and their total. */
function hiddenRows(rows: readonly Row[], measure: SumMeasure, min: number): readonly boolean[] | null {
  const { parts, within } = measure
  return protectSums(
    rows.map(({ tally }) => parts.map(({ id }) => sumIn(tally, id))),
    {
      min,
      zeroTells: parts.map(({ zeroTells }) => zeroTells),
      before: within ? hiddenRows(rows, within, min) : [],
    },
  )
}

function rowFigures(
  dimension: Figure['dimension'],
  { id, tally }: Row,
  { table, parts, printed }: SumMeasure,
  n: number | null,
  isHidden: boolean,
): readonly Figure[] {
  const total = (parts: readonly string[]) => parts.reduce((sum, part) => sum + sumIn(tally, part).sum, 0)
  const isKeptBack = isHidden && parts.some((part) => sumIn(tally, part.id).sum > 0)
  const isNone = isKeptBack || n === 0
  return printed.flatMap(({ measure, of, per = 1, outOf }): readonly Figure[] => {
    const common = { table, dimension, class: id, measure, n, suppressed: isKeptBack }
    const sum = isNone ? null : Math.round(total(of) / per)
    const whole = outOf ? total(outOf) : 0
    const share = isNone || whole === 0 ? null : Math.round((100 * total(of)) / whole)
    return [
      { ...common, statistic: 'sum', value: sum },
      ...(outOf ? [{ ...common, statistic: 'percent' as const, value: share }] : []),
    ]
  })
}

function sumIn({ sums }: Tally, part: string): Sum {
  return sums.get(part) ?? NO_SUM
}
