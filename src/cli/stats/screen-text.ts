import type { WordedStatistics, WordedTable } from '../../core/model/statistics.ts'
import { wrap } from '../../core/text/lay-out.ts'
import type { Words } from '../../words/words.ts'
import { type ScreenRow, screenTable } from './screen-table.ts'

/** Tables that would fill many screens: only all firms together are shown there. */
const OF_ALL: readonly WordedTable['id'][] = ['lines', 'sections', 'gaps']
/** Tables of quartiles, which not every reader knows. */
const OF_SCORES: WordedTable['id'] = 'lines'
const LEAST_WIDTH = 36
const MOST_WIDTH = 100

/** The tables to read on a screen. */
export function statisticsText(statistics: WordedStatistics, words: Words, width: number): string {
  const columns = Math.max(LEAST_WIDTH, Math.min(width, MOST_WIDTH))
  const all = words.say('stats.dimension.all')
  const lines = [
    ...wrap(statistics.title, columns),
    ...statistics.lead.flatMap((line) => wrap(line, columns)),
    ...statistics.tables.flatMap((table) => ['', ...tableLines(table, all, words, columns)]),
  ]
  return `${lines.join('\n')}\n`
}

function tableLines(table: WordedTable, all: string, words: Words, width: number): readonly string[] {
  const columns = columnsOf(table, words)
  const rows = OF_ALL.includes(table.id) ? table.rows.filter(([dimension]) => dimension === all) : table.rows
  let before = ''
  const shown = rows.flatMap((row): readonly ScreenRow[] => {
    const [dimension = '', ...names] = row.slice(0, table.texts).map(String)
    const heading = dimension !== before && dimension !== all ? [{ name: dimension, indent: 2, cells: [] }] : []
    before = dimension
    const name = OF_ALL.includes(table.id) ? String(names.at(-1)).replace(/\.$/, '') : names.join(', ')
    return [...heading, { name, indent: dimension === all ? 2 : 4, cells: columns.map(({ of }) => of(row)) }]
  })
  return [
    table.title,
    ...(table.id === OF_SCORES ? wrap(words.say('stats.screen.scores'), width) : []),
    ...screenTable(
      columns.map(({ head }) => head),
      shown,
      width,
    ),
  ]
}

interface Column {
  readonly head: string
  readonly of: (row: WordedTable['rows'][number]) => string
}

/** A percentage stands in brackets behind its number. On how many firms a sum rests is in the files. */
function columnsOf({ head, texts, rows }: WordedTable, words: Words): readonly Column[] {
  const isPercent = (at: number) => /(?:^|, )%$/.test(head[at] ?? '')
  const isBase = (at: number) => head[at]?.endsWith(`, ${words.say('stats.head.n')}`)
  const sayCell = (cell: string | number | null | undefined) =>
    typeof cell === 'number' ? words.number(cell) : (cell ?? '–')
  return head.flatMap((title, at) => {
    const isEmpty = rows.every((row) => row[at] === null)
    if (at < texts || isPercent(at) || isBase(at) || isEmpty) return []
    const of = (row: WordedTable['rows'][number]) =>
      isPercent(at + 1) && typeof row[at + 1] === 'number'
        ? `${sayCell(row[at])} (${sayCell(row[at + 1])}%)`
        : sayCell(row[at])
    return [{ head: title, of }]
  })
}
