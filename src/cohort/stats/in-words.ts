import {
  type Figure,
  STATISTICS_TABLES,
  type Statistics,
  type StatisticsTable,
  type WordedStatistics,
  type WordedTable,
} from '../../core/model/statistics.ts'
import type { Words } from '../../words/words.ts'
import { codebookOf, notesOf } from './codebook.ts'
import { classTitle, measureTitle, type Titles } from './labels.ts'

/** What stands in a cell that is kept back. */
export const KEPT_BACK = '*'

/** Tables whose measures are too many for columns: they have a row each. */
const LONG: readonly StatisticsTable[] = ['lines', 'sections', 'gaps']

/** Statistics in the words of one language. */
export function inWords(statistics: Statistics, titles: Titles, words: Words): WordedStatistics {
  return {
    language: words.language,
    date: statistics.days?.to ?? '1970-01-01',
    title:
      statistics.firms === null
        ? words.say('stats.title-few')
        : words.say('stats.title', { firms: words.number(statistics.firms) }),
    lead: leadOf(statistics, titles, words),
    tables: STATISTICS_TABLES.flatMap((id) => {
      const figures = statistics.figures.filter(({ table }) => table === id)
      return figures.length === 0 ? [] : [tableOf(id, figures, titles, words)]
    }),
    figures: figureRows(statistics, titles, words),
    codebook: {
      name: words.say('stats.tab.codebook'),
      head: [
        words.say('stats.head.measure'),
        words.say('stats.head.unit'),
        words.say('stats.head.meaning'),
        words.say('stats.head.source'),
      ],
      entries: codebookOf(words),
      notes: notesOf(statistics, words),
    },
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
  }
}

function leadOf(
  { days, lists, scoring, minCell: min, leftOut }: Statistics,
  titles: Titles,
  words: Words,
): readonly string[] {
  const listTitles = lists.map((id) => classTitle('list', id, titles, words)).join('; ')
  const about = days && {
    from: words.day(days.from),
    to: words.day(days.to),
    sameDay: days.from === days.to ? 'yes' : 'no',
    lists: listTitles,
    scoring: scoring.join(', '),
  }
  return [
    words.say('stats.lead.self-declared'),
    ...(about ? [words.say('stats.lead.days', about)] : []),
    words.say('stats.lead.min-cell', { min }),
    ...leftOut.map(({ what, reason }) =>
      what === 'all'
        ? words.say('stats.left-out.all', { min })
        : words.say(`stats.left-out.${reason}`, { what: words.say(`stats.dimension.${what}`), min }),
    ),
  ]
}

/** A number of a table, or on how many firms it rests. */
interface Column {
  readonly title: string
  readonly of: (row: readonly Figure[]) => string | number | null
}

/** A row a class, or a class and a measure; a column for each number. */
function tableOf(id: StatisticsTable, figures: readonly Figure[], titles: Titles, words: Words): WordedTable {
  const isLong = LONG.includes(id)
  const rowOf = (one: Figure) => `${one.dimension} ${one.class} ${isLong ? one.measure : ''}`
  const rows = new Map<string, Figure[]>()
  for (const one of figures) rows.set(rowOf(one), [...(rows.get(rowOf(one)) ?? []), one])
  const columns = isLong ? longColumns(figures, words) : wideColumns(id, figures, titles, words)
  const sorted = isLong ? inClasses([...rows.values()], figures) : [...rows.values()]
  return {
    id,
    title: words.say(`stats.table.${id}`),
    head: [
      words.say('stats.head.dimension'),
      words.say('stats.head.class'),
      ...(isLong ? [words.say('stats.head.measure')] : []),
      ...columns.map(({ title }) => title),
    ],
    texts: isLong ? 3 : 2,
    rows: sorted.flatMap((row) => {
      const [first] = row
      const cells = columns.map(({ of }) => of(row))
      if (!first || cells.every((cell) => cell === null || cell === 0)) return []
      const texts = [
        words.say(`stats.dimension.${first.dimension}`),
        classTitle(first.dimension, first.class, titles, words),
      ]
      return [[...texts, ...(isLong ? [measureTitle(first.measure, titles, words)] : []), ...cells]]
    }),
  }
}

function longColumns(figures: readonly Figure[], words: Words): readonly Column[] {
  const statistics = [...new Set(figures.map(({ statistic }) => statistic))]
  return [
    ...statistics.map((statistic) => ({
      title: words.say(`stats.statistic.${statistic}`),
      of: (row: readonly Figure[]) => cellOf(row.find((one) => one.statistic === statistic)),
    })),
    { title: words.say('stats.head.n'), of: (row) => row[0]?.n ?? null },
  ]
}

/** Of sums it is said for each on how many firms it rests; counts rest on all firms of the class. */
function wideColumns(id: StatisticsTable, figures: readonly Figure[], titles: Titles, words: Words): readonly Column[] {
  const kinds = [...new Map(figures.map((one) => [`${one.measure} ${one.statistic}`, one])).values()]
  return kinds.flatMap((kind, at): readonly Column[] => {
    const { measure, statistic } = kind
    const own = (row: readonly Figure[]) => row.find((one) => one.measure === measure && one.statistic === statistic)
    const column = { title: columnTitle(kind, titles, words), of: (row: readonly Figure[]) => cellOf(own(row)) }
    const isLastOfSum =
      figures.some((one) => one.measure === measure && one.statistic === 'sum') && kinds[at + 1]?.measure !== measure
    const title = `${measureTitle(measure, titles, words)}, ${words.say('stats.head.n')}`
    return isLastOfSum && id !== 'informality' ? [column, { title, of: (row) => own(row)?.n ?? null }] : [column]
  })
}

/** The measures of one class side by side, as the classes stand in the first measure. */
function inClasses(rows: readonly (readonly Figure[])[], figures: readonly Figure[]) {
  const classes = [...new Set(figures.map((one) => `${one.dimension} ${one.class}`))]
  const measures = [...new Set(figures.map(({ measure }) => measure))]
  const rank = ([one]: readonly Figure[]) =>
    one ? classes.indexOf(`${one.dimension} ${one.class}`) * measures.length + measures.indexOf(one.measure) : 0
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

function columnTitle({ measure, statistic }: Figure, titles: Titles, words: Words): string {
  const what = words.say(`stats.statistic.${statistic}`)
  const title = measureTitle(measure, titles, words)
  return statistic === 'firms' || statistic === 'sum' ? title : `${title}, ${what}`
}

function cellOf(figure: Figure | undefined): string | number | null {
  if (figure === undefined) return null
  return figure.suppressed ? KEPT_BACK : figure.value
}

/** Ids for programs, words for people. The names of the columns are the same in every language. */
function figureRows({ figures }: Statistics, titles: Titles, words: Words): WordedStatistics['figures'] {
  return {
    head: [
      'table',
      'dimension',
      'class',
      'class_title',
      'measure',
      'measure_title',
      'statistic',
      'value',
      'n',
      'suppressed',
    ],
    rows: figures.map((one) => [
      one.table,
      one.dimension,
      one.class,
      classTitle(one.dimension, one.class, titles, words),
      one.measure,
      measureTitle(one.measure, titles, words),
      one.statistic,
      one.value,
      one.n,
      one.suppressed ? 1 : 0,
    ]),
  }
}
