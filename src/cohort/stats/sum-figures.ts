import { ALL, type Figure, type StatisticsTable } from '../../core/model/statistics.ts'
import { coverageOf, NO_COVERAGE } from './coverage.ts'
import { protectSums, tellsTooMuch } from './protect-sums.ts'
import type { Row, Rows } from './rows.ts'
import { countIn, NO_SUM, type Sum, type Tally } from './tally.ts'

/** A sum in parts. */
export interface SumMeasure {
  readonly table: StatisticsTable
  /** Names of parts in a tally, which add up to the whole; and whether a 0 of it is told of every firm. */
  readonly parts: readonly { readonly id: string; readonly zeroTells: boolean }[]
  /** The count of firms that told; `null` where steps of the same firms are printed, of which it would be a subtotal. */
  readonly told: string | null
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
  const limits = { min, zeroTells: measure.parts.map(({ zeroTells }) => zeroTells) }
  const partsOf = (tally: Tally) => measure.parts.map(({ id }) => tally.sums.get(id) ?? NO_SUM)
  const { told } = measure
  const firmsTold = (tally: Tally) => countIn(tally, `told.${told}`, 'yes')
  const coverage = told === null ? NO_COVERAGE : coverageOf(all, dimensions, firmsTold, min)
  return [
    ...rowFigures('all', { id: ALL, tally: all }, measure, coverage.all, tellsTooMuch(partsOf(all), limits)),
    ...dimensions.flatMap(({ dimension, rows }, one) => {
      const hidden = protectSums(
        rows.map(({ tally }) => partsOf(tally)),
        limits,
      )
      return rows.flatMap((row, at) =>
        rowFigures(dimension, row, measure, coverage.by[one]?.[at] ?? null, hidden?.[at] ?? true),
      )
    }),
  ]
}

function rowFigures(
  dimension: Figure['dimension'],
  { id, tally }: Row,
  { table, printed }: SumMeasure,
  n: number | null,
  isHidden: boolean,
): readonly Figure[] {
  const total = (parts: readonly string[]) => parts.reduce((sum, part) => sum + sumIn(tally, part).sum, 0)
  // Where it is printed that no firm told, there is no number to keep back.
  return printed.flatMap(({ measure, of, per = 1, outOf }): readonly Figure[] => {
    const isNone = n === 0
    const common = { table, dimension, class: id, measure, n, suppressed: isHidden && !isNone }
    const sum = isHidden || isNone ? null : Math.round(total(of) / per)
    const whole = outOf ? total(outOf) : 0
    const share = isHidden || isNone || whole === 0 ? null : Math.round((100 * total(of)) / whole)
    return [
      { ...common, statistic: 'sum', value: sum },
      ...(outOf ? [{ ...common, statistic: 'percent' as const, value: share }] : []),
    ]
  })
}

function sumIn({ sums }: Tally, part: string): Sum {
  return sums.get(part) ?? NO_SUM
}
