import { hanging, padTo, widthOf, wrap } from '../../core/text/lay-out.ts'

/** A row with what it is called and what stands in its columns; a row without cells is a heading of those below it. */
export interface ScreenRow {
  readonly name: string
  readonly indent: number
  readonly cells: readonly string[]
}

const GAP = 2
/** In cells: of a column, and of the names beside them. */
const NARROWEST = 8
const WIDEST = 13
const LEAST_NAME = 16
const MOST_NAME = 34

/**
 * A table of at most `width` cells: names at the left, numbers right-aligned below their heads. What does not fit beside
 * each other stands below each other, the names again beside it.
 */
export function screenTable(heads: readonly string[], rows: readonly ScreenRow[], width: number): readonly string[] {
  const columns = heads.map((head, at) =>
    columnWidth(
      head,
      rows.map(({ cells }) => cells[at] ?? ''),
    ),
  )
  const names = Math.max(...rows.map(({ name, indent }) => indent + widthOf(name)))
  const beside = columns.reduce((sum, one) => sum + one + GAP, 0)
  const left = width - beside >= LEAST_NAME ? width - beside : Math.min(MOST_NAME, Math.floor(width / 2))
  const nameWidth = Math.min(names, left)
  return bands(columns, width - nameWidth).flatMap(([from, to], band) => [
    ...(band === 0 ? [] : ['']),
    ...headLines(heads.slice(from, to), columns.slice(from, to), nameWidth),
    ...rows.flatMap((row) =>
      rowLines({ ...row, cells: row.cells.slice(from, to) }, columns.slice(from, to), nameWidth),
    ),
  ])
}

/** A head is broken between words, the numbers never. */
function columnWidth(head: string, cells: readonly string[]): number {
  return Math.max(NARROWEST, ...[...wrap(head, WIDEST), ...head.split(' '), ...cells].map(widthOf))
}

/** As many columns beside each other as there is room for, from where to where. */
function bands(columns: readonly number[], room: number): readonly (readonly [number, number])[] {
  const made: [number, number][] = []
  let used = 0
  for (const [at, width] of columns.entries()) {
    const last = made.at(-1)
    used += width + GAP
    if (last && used <= room) last[1] = at + 1
    else {
      made.push([at, at + 1])
      used = width + GAP
    }
  }
  return made
}

const rightIn = (text: string, width: number): string => ' '.repeat(Math.max(0, GAP + width - widthOf(text))) + text

/** Heads end above their numbers. */
function headLines(heads: readonly string[], columns: readonly number[], nameWidth: number): readonly string[] {
  const wrapped = heads.map((head, at) => wrap(head, columns[at] ?? WIDEST))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) => {
    const cells = wrapped.map((lines, at) => rightIn(lines[line - height + lines.length] ?? '', columns[at] ?? WIDEST))
    return `${' '.repeat(nameWidth)}${cells.join('')}`.trimEnd()
  })
}

/** Numbers stand beside the last line of a long name. */
function rowLines(
  { name, indent, cells }: ScreenRow,
  columns: readonly number[],
  nameWidth: number,
): readonly string[] {
  const lines = hanging(' '.repeat(indent), name, nameWidth)
  const numbers = cells.map((cell, at) => rightIn(cell, columns[at] ?? WIDEST)).join('')
  return lines.map((line, at) => (at === lines.length - 1 ? `${padTo(line, nameWidth)}${numbers}`.trimEnd() : line))
}
