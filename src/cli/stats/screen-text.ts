import { KEPT_BACK } from '../../cohort/stats/in-words.ts'
import type { WordedStatistics, WordedTable } from '../../core/model/statistics.ts'
import { hanging, wrap } from '../../core/text/lay-out.ts'
import type { Words } from '../../words/words.ts'

/** Tables that would fill many screens: only all firms together are shown there. */
const OF_ALL: readonly WordedTable['id'][] = ['lines', 'sections', 'gaps']
const LEAST_WIDTH = 36
const MOST_WIDTH = 100

/** The tables to read on a screen: a line a group, with what each number is beside it. */
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
  const rows = OF_ALL.includes(table.id) ? table.rows.filter(([dimension]) => dimension === all) : table.rows
  let before = ''
  return [
    table.title,
    ...rows.flatMap((row) => {
      const [dimension = '', ...names] = row.slice(0, table.texts).map(String)
      const heading = dimension !== before && dimension !== all ? [`  ${dimension}`] : []
      before = dimension
      const name = OF_ALL.includes(table.id) ? String(names.at(-1)) : names.join(', ')
      const mark = dimension === all ? '  ' : '    '
      return [...heading, ...hanging(mark, `${name}: ${numbersOf(table, row, words)}`, width)]
    }),
  ]
}

/** Numbers with what they are; a percentage stands in brackets behind its number. On how many firms each rests is in the files. */
function numbersOf({ head, texts }: WordedTable, row: WordedTable['rows'][number], words: Words): string {
  const cells = row.slice(texts)
  if (cells.every((cell) => cell === KEPT_BACK || cell === null)) return cells.includes(KEPT_BACK) ? KEPT_BACK : '–'
  const sayCell = (cell: string | number | null | undefined) =>
    typeof cell === 'number' ? words.number(cell) : (cell ?? '–')
  const isPercent = (at: number) => /(?:^|, )%$/.test(head[texts + at] ?? '')
  const isBase = (at: number) => head[texts + at]?.endsWith(`, ${words.say('stats.head.n')}`)
  const parts = cells.flatMap((cell, at) => {
    if (isPercent(at) || isBase(at) || cell === null) return []
    const share = typeof cells[at + 1] === 'number' && isPercent(at + 1) ? ` (${sayCell(cells[at + 1])}%)` : ''
    return [`${head[texts + at]} ${sayCell(cell)}${share}`]
  })
  return parts.join(' · ')
}
