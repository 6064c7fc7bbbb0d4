import type { Block } from '../../core/model/report.ts'
import { clean } from '../../core/text/clean.ts'
import { padTo, widthOf, wrap } from '../../core/text/lay-out.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Of the widest column so much is left at least, where a word of another one needs room. */
const LEAST_OF_WIDEST = 20

/** A table in lines of at most `width` cells; its head and the rule below are painted `quiet`. */
export function drawTable(table: Table, width: number, quiet: (text: string) => string): readonly string[] {
  const room = width - (table.columns.length - 1) * 2
  const widths = columnWidths(table, room)
  const row = (cells: readonly string[]): readonly string[] => {
    const wrapped = widths.map((at, column) => wrap(clean(cells[column] ?? ''), at))
    return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, line) =>
      wrapped
        .map((lines, column) => padTo(lines[line] ?? '', widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
  const rule = quiet(widths.map((at) => '─'.repeat(at)).join('  '))
  return [...row(table.columns.map((column) => column.title)).map(quiet), rule, ...table.rows.flatMap(row)]
}

/** By share, none under 5, and none under its longest word where there is room for that; the widest gives way. */
function columnWidths({ columns, rows }: Table, room: number): readonly number[] {
  const shared = columns.map((column) => Math.max(5, Math.floor(column.share * room)))
  const widest = shared.indexOf(Math.max(...shared))
  const whole = shared.map((width, at) =>
    at === widest ? width : Math.max(width, ...rows.map((row) => longestWord(row[at] ?? ''))),
  )
  const fitted = givingWay(whole, widest, room)
  return (fitted[widest] ?? 0) >= LEAST_OF_WIDEST ? fitted : givingWay(shared, widest, room)
}

function givingWay(widths: readonly number[], widest: number, room: number): readonly number[] {
  const over = Math.max(0, widths.reduce((sum, width) => sum + width, 0) - room)
  return widths.map((width, at) => (at === widest ? width - over : width))
}

const longestWord = (text: string): number => Math.max(...clean(text).split(' ').map(widthOf))
