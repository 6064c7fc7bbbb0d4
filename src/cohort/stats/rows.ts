import { type Dimension, OTHER } from '../../core/model/statistics.ts'
import { SIZE_ORDER } from './dimensions.ts'
import { type Group, neighboursTogether, smallTogether } from './put-together.ts'
import { type Tally, tallyOf } from './tally.ts'

/** One class as it is printed. */
export interface Row {
  readonly id: string
  readonly tally: Tally
}

/** The classes of one dimension, at least two, each of at least `min` firms, in a fixed order; together they are all firms. */
export interface Rows {
  readonly dimension: Dimension
  readonly rows: readonly Row[]
}

/** Classes of too few firms go together: a size with the next one, all others into one. `null` when fewer than two are left. */
export function rowsOf(dimension: Dimension, classes: readonly Row[], min: number): Rows | null {
  const byId = new Map(classes.map(({ id, tally }) => [id, tally]))
  const groups = inOrder(dimension, classes).map(({ id, tally }): Group => ({ ids: [id], firms: tally.firms }))
  const printed = dimension === 'size' ? neighboursTogether(groups, min) : smallTogether(groups, min)
  if (printed.length < 2 || printed.some(({ firms }) => firms < min)) return null
  const rows = printed.map(({ ids }) => ({
    id: ids.length === 1 ? String(ids[0]) : dimension === 'size' ? ids.join('+') : OTHER,
    tally: tallyOf(ids.flatMap((id) => byId.get(id) ?? [])),
  }))
  return { dimension, rows }
}

/** Sizes from small to large; all others by their ids. What is not known comes last, put together with others first. */
function inOrder(dimension: Dimension, classes: readonly Row[]): readonly Row[] {
  const rank = ({ id }: Row): number => {
    if (id.startsWith('(')) return SIZE_ORDER.length + 1
    return dimension === 'size' ? SIZE_ORDER.indexOf(id) : 0
  }
  return classes.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
