import { ALL, type Figure, type StatisticsTable } from '../../core/model/statistics.ts'
import { protectCounts } from './protect-counts.ts'
import type { Group } from './put-together.ts'
import type { Row, Rows } from './rows.ts'
import { countIn, type Tally } from './tally.ts'

/** Firms told apart by something, each in exactly one category. */
export interface Attribute {
  readonly table: StatisticsTable
  /** Its name in a tally. */
  readonly id: string
  /** Names of the measures begin with it. */
  readonly measure: string
  /** As they are printed, each with at least `min` firms of all; fewer than two are not printed. */
  readonly categories: readonly Group[]
  /** The category of all firms that are in none. */
  readonly rest: string
}

/** How many firms of a tally are in a group of categories. */
export function firmsIn(tally: Tally, { id, rest }: Pick<Attribute, 'id' | 'rest'>, { ids }: Group): number {
  const counted = [...(tally.counts.get(id)?.values() ?? [])].reduce((sum, firms) => sum + firms, 0)
  return ids.reduce((sum, one) => sum + (one === rest ? tally.firms - counted : countIn(tally, id, one)), 0)
}

/** Which counts of an attribute are printed: by row and category, `null` for one that is kept back. */
export function printedCounts(
  rows: readonly Row[],
  attribute: Attribute,
  min: number,
): readonly (readonly (number | null)[])[] {
  const counts = rows.map(({ tally }) => attribute.categories.map((group) => firmsIn(tally, attribute, group)))
  if (attribute.categories.length < 2) return counts.map((row) => row.map(() => null))
  const hidden = protectCounts(counts, { min, zeroTells: true })
  return counts.map((row, at) => row.map((firms, column) => (hidden[at]?.[column] ? null : firms)))
}

/** The distribution of all firms, and of each class: counts, and what they are of a hundred. */
export function distribution(
  all: Tally,
  dimensions: readonly Rows[],
  attribute: Attribute,
  min: number,
): readonly Figure[] {
  const whole: Row = { id: ALL, tally: all }
  const isTold = attribute.categories.length > 1
  const total = attribute.categories.map((group) => (isTold ? firmsIn(all, attribute, group) : null))
  return [
    ...rowFigures('all', whole, attribute, total),
    ...dimensions.flatMap(({ dimension, rows }) => {
      const printed = printedCounts(rows, attribute, min)
      return rows.flatMap((row, at) => rowFigures(dimension, row, attribute, printed[at] ?? []))
    }),
  ]
}

function rowFigures(
  dimension: Figure['dimension'],
  row: Row,
  { table, measure, categories }: Attribute,
  printed: readonly (number | null)[],
): readonly Figure[] {
  const n = row.tally.firms
  return categories.flatMap(({ ids }, at): readonly Figure[] => {
    const firms = printed[at] ?? null
    const common = {
      table,
      dimension,
      class: row.id,
      measure: `${measure}.${ids.join('+')}`,
      n,
      suppressed: firms === null,
    }
    return [
      { ...common, statistic: 'firms', value: firms },
      { ...common, statistic: 'percent', value: firms === null ? null : Math.round((100 * firms) / n) },
    ]
  })
}
