import { SUM_MEASURES } from '../../src/cohort/stats/measures.ts'
import type { Figure, Statistics } from '../../src/core/model/statistics.ts'
import { bounds, type Equation } from './linear-bounds.ts'

/** What somebody who has nothing but the printed tables can say of a number that was kept back. */
export interface Narrowed {
  readonly what: string
  readonly width: number
}

const ROOM = 3

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** A sum of unknowns by name. */
const sumOf = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name) => [name, 1]))

/** The numbers kept back that can be told to less than three: by all tables of one kind of number together. */
export function workedOut(statistics: Statistics): readonly Narrowed[] {
  return perDimension(statistics)
    .flatMap((one) => [...countSystems(one), sumSystem(one)])
    .flatMap(narrowed)
}

/**
 * Each dimension beside the numbers of all firms, which are all that its tables share with those of another one: two
 * tables of the same totals are both possible, whatever is in them.
 */
function perDimension(statistics: Statistics): readonly Statistics[] {
  const dimensions = [...new Set(statistics.figures.map(({ dimension }) => dimension))].filter((one) => one !== 'all')
  return dimensions.map((one) => ({
    ...statistics,
    figures: statistics.figures.filter(({ dimension }) => dimension === 'all' || dimension === one),
  }))
}

interface System {
  readonly equations: readonly Equation[]
  readonly hidden: ReadonlyMap<string, ReadonlyMap<string, number>>
}

function narrowed({ equations, hidden }: System): readonly Narrowed[] {
  const names = [...hidden.keys()]
  const ranges = bounds(equations, [...hidden.values()])
  return ranges.flatMap(({ low, high }, at) =>
    high - low < ROOM - 1e-6 ? [{ what: names[at] ?? '', width: high - low }] : [],
  )
}

const rowsOf = ({ figures }: Statistics) =>
  figures.filter(({ table, statistic }) => table === 'firms' && statistic === 'firms')

/** For each attribute, its tables in all dimensions: they share the counts of all firms. */
function countSystems(statistics: Statistics): readonly System[] {
  const counted = statistics.figures.filter(
    ({ table, statistic }) => statistic === 'firms' && ['levels', 'informality', 'performance'].includes(table),
  )
  const attributes = groupBy(counted, ({ measure }) => measure.split('.')[0])
  const categories = [...attributes.values()].map((figures) => countSystem(statistics, figures))
  const gaps = groupBy(
    statistics.figures.filter(({ table, statistic }) => table === 'gaps' && statistic === 'firms'),
    ({ measure }) => measure,
  )
  return [...categories, ...[...gaps.values()].map((figures) => gapSystem(statistics, figures))]
}

const nameOf = ({ dimension, class: id, measure }: Figure) => `${dimension}|${id}|${measure}`

function countSystem(statistics: Statistics, figures: readonly Figure[]): System {
  const measures = [...new Set(figures.map(({ measure }) => measure))]
  const equations = rowsOf(statistics).flatMap(({ dimension, class: id, value }): readonly Equation[] => {
    const names = measures.map((measure) => `${dimension}|${id}|${measure}`)
    return [{ terms: sumOf(names), is: value ?? 0 }]
  })
  const printed = figures.flatMap((one): readonly Equation[] =>
    one.value === null ? [] : [{ terms: sumOf([nameOf(one)]), is: one.value }],
  )
  return {
    equations: [...equations, ...printed, ...totals(statistics, measures)],
    hidden: new Map(figures.filter(({ value }) => value === null).map((one) => [nameOf(one), sumOf([nameOf(one)])])),
  }
}

/** In each dimension the classes come to all firms. */
function totals(statistics: Statistics, measures: readonly string[]): readonly Equation[] {
  const byDimension = groupBy(rowsOf(statistics), ({ dimension }) => dimension)
  return [...byDimension].flatMap(([dimension, rows]) =>
    dimension === 'all'
      ? []
      : measures.map((measure) => ({
          terms: new Map([
            ...rows.map((row) => [`${dimension}|${row.class}|${measure}`, 1] as const),
            [`all|(all)|${measure}`, -1] as const,
          ]),
          is: 0,
        })),
  )
}

/** Firms with a gap, others that were asked, and those that were not. */
function gapSystem(statistics: Statistics, figures: readonly Figure[]): System {
  const parts = ['gap', 'no-gap', 'not-asked']
  const at = (one: Figure, part: string) => `${one.dimension}|${one.class}|${part}`
  const equations = figures.flatMap((one): readonly Equation[] => {
    const firms =
      rowsOf(statistics).find((row) => row.dimension === one.dimension && row.class === one.class)?.value ?? 0
    const asked = one.n === null ? [] : [{ terms: sumOf([at(one, 'gap'), at(one, 'no-gap')]), is: one.n }]
    const gap = one.value === null ? [] : [{ terms: sumOf([at(one, 'gap')]), is: one.value }]
    return [{ terms: sumOf(parts.map((part) => at(one, part))), is: firms }, ...asked, ...gap]
  })
  const hidden = figures.filter(({ value }) => value === null)
  return {
    equations: [...equations, ...totals(statistics, parts)],
    hidden: new Map(hidden.map((one) => [nameOf(one), sumOf([at(one, 'gap')])])),
  }
}

/** What the parts of a sum come to, where that is a sum of its own. */
const WHOLES: readonly (readonly [parts: string, whole: readonly string[]])[] = [
  ['people.hired', ['people.all']],
  ['women.with', ['people.all']],
  ['members-working.with', ['people.all']],
  ['contracts.with', ['people.hired']],
  ['insured.with', ['people.hired']],
]

/** All sums of all dimensions at once: people are in several of them. */
function sumSystem(statistics: Statistics): System {
  const rows = rowsOf(statistics)
  const parts = SUM_MEASURES.flatMap((one) => one.parts.map(({ id }) => id))
  const equations = rows.flatMap(({ dimension, class: id }): readonly Equation[] => {
    const at = (part: string) => `${dimension}|${id}|${part}`
    return WHOLES.map(([first, whole]) => {
      const own = SUM_MEASURES.find((one) => one.parts[0]?.id === first)?.parts.map((part) => part.id) ?? []
      return {
        terms: new Map([...own.map((part) => [at(part), 1] as const), ...whole.map((one) => [at(one), -1] as const)]),
        is: 0,
      }
    })
  })
  const figures = statistics.figures.filter(({ statistic }) => statistic === 'sum')
  const termsOf = ({ dimension, class: id, measure }: Figure) => {
    const printed = SUM_MEASURES.flatMap((one) => one.printed).find((one) => one.measure === measure)
    return sumOf((printed?.of ?? []).map((part) => `${dimension}|${id}|${part}`))
  }
  const known = figures
    .filter(({ suppressed, measure }) => !suppressed && measure !== 'surplus')
    .map((one) => ({ terms: termsOf(one), is: one.value ?? 0 }))
  const hidden = figures.filter(({ suppressed, measure }) => suppressed && measure !== 'surplus')
  return {
    equations: [...equations, ...known, ...totals(statistics, parts)],
    hidden: new Map(hidden.map((one) => [nameOf(one), termsOf(one)])),
  }
}

/**
 * The same for levels and steps of contracts, with the unknowns of somebody who thinks of every combination: so many
 * firms of this sector, led by a woman, at that level, with those contracts. Two dimensions at most stay small enough.
 */
export function workedOutTogether(statistics: Statistics, tables: readonly string[]): readonly Narrowed[] {
  const counted = statistics.figures.filter(
    ({ statistic, measure }) => statistic === 'firms' && tables.includes(measure.split('.')[0] ?? ''),
  )
  const rows = rowsOf(statistics)
  const axes: readonly (readonly string[])[] = [
    ...groupBy(
      rows.filter(({ dimension }) => dimension !== 'all'),
      ({ dimension }) => dimension,
    ).values(),
  ].map((ones) => ones.map((one) => `${one.dimension}|${one.class}`))
  const categories = tables.map((table) => [
    ...new Set(counted.filter(({ measure }) => measure.startsWith(`${table}.`)).map(({ measure }) => measure)),
  ])
  const cells = [...axes, ...categories.filter((one) => one.length > 0)].reduce<readonly (readonly string[])[]>(
    (all, axis) => all.flatMap((cell) => axis.map((one) => [...cell, one])),
    [[]],
  )
  const having = (...marks: readonly string[]) =>
    sumOf(cells.filter((cell) => marks.every((mark) => cell.includes(mark))).map((cell) => cell.join(' ')))
  const classOf = (one: Figure) => (one.dimension === 'all' ? [] : [`${one.dimension}|${one.class}`])
  return narrowed({
    equations: [
      ...rows.map((row) => ({ terms: having(...classOf(row)), is: row.value ?? 0 })),
      ...counted.flatMap((one) =>
        one.value === null ? [] : [{ terms: having(...classOf(one), one.measure), is: one.value }],
      ),
    ],
    hidden: new Map(
      counted.filter(({ value }) => value === null).map((one) => [nameOf(one), having(...classOf(one), one.measure)]),
    ),
  })
}
