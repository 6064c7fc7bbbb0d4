import { ALL, type Figure, type StatisticsTable } from '../../core/model/statistics.ts'
import { coverageOf } from './coverage.ts'
import type { Row, Rows } from './rows.ts'
import { quantile, type Tally } from './tally.ts'

const QUARTILES = [
  ['q1', 0.25],
  ['median', 0.5],
  ['q3', 0.75],
] as const

/** Median and quartiles of a score. A median rests on at least `min` firms, quartiles on twice as many. */
export function scoreFigures(
  all: Tally,
  dimensions: readonly Rows[],
  { table, measure }: { readonly table: StatisticsTable; readonly measure: string },
  min: number,
): readonly Figure[] {
  const firmsWith = (tally: Tally) => (tally.shares.get(measure) ?? []).reduce((sum, firms) => sum + firms, 0)
  const coverage = coverageOf(all, dimensions, firmsWith, min)
  const figures = (dimension: Figure['dimension'], { id, tally }: Row, n: number | null): readonly Figure[] =>
    QUARTILES.map(([statistic, part]): Figure => {
      const told = firmsWith(tally)
      const isPrinted = told >= (statistic === 'median' ? min : 2 * min)
      const value = isPrinted ? quantile(tally.shares.get(measure) ?? [], part) : null
      return { table, dimension, class: id, measure, statistic, value, n, suppressed: told > 0 && !isPrinted }
    })
  return [
    ...figures('all', { id: ALL, tally: all }, coverage.all),
    ...dimensions.flatMap(({ dimension, rows }, one) =>
      rows.flatMap((row, at) => figures(dimension, row, coverage.by[one]?.[at] ?? null)),
    ),
  ]
}
