import { ALL, type Figure } from '../../core/model/statistics.ts'
import { type Attribute, firmsIn, printedCounts } from './count-figures.ts'
import type { Row, Rows } from './rows.ts'
import type { Tally } from './tally.ts'

/** How many firms have a gap, and what they are of a hundred that were asked. */
export function gapFigures(
  all: Tally,
  dimensions: readonly Rows[],
  attribute: Attribute,
  min: number,
): readonly Figure[] {
  const { categories, table, measure } = attribute
  const notAsked = categories.findIndex(({ ids }) => ids.length === 1 && ids[0] === attribute.rest)
  const areAllAsked = !categories.some(({ ids }) => ids.includes(attribute.rest))
  const figures = (
    dimension: Figure['dimension'],
    { id, tally }: Row,
    printed: readonly (number | null)[],
  ): readonly Figure[] => {
    const firms = printed[0] ?? null
    const others = areAllAsked ? 0 : (printed[notAsked] ?? null)
    const n = others === null || firms === null ? null : tally.firms - others
    const common = { table, dimension, class: id, measure, n }
    return [
      { ...common, statistic: 'firms', value: firms, suppressed: firms === null },
      {
        ...common,
        statistic: 'percent',
        value: n === null || firms === null ? null : Math.round((100 * firms) / n),
        suppressed: n === null,
      },
    ]
  }
  const total = categories.map((group) => (categories.length > 1 ? firmsIn(all, attribute, group) : null))
  return [
    ...figures('all', { id: ALL, tally: all }, total),
    ...dimensions.flatMap(({ dimension, rows }) => {
      const printed = printedCounts(rows, attribute, min)
      return rows.flatMap((row, at) => figures(dimension, row, printed[at] ?? []))
    }),
  ]
}
