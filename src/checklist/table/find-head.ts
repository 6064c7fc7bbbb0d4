import { type Finding, finding, NONE, type Place } from '../finding.ts'
import { cut } from '../ids.ts'
import { columnName } from '../sheet/sheet.ts'
import { keyOf, type Meaning, type Meanings } from './meanings.ts'
import type { MergedBlock, TableCell, TableRemark, TableRow } from './table.ts'

/** What each column is about, and where the table ends. */
export interface Head {
  /** From 0. */
  readonly row: number
  readonly width?: number
  readonly columns: ReadonlyMap<number, Exclude<Meaning, { kind: 'ignored' }>>
  /** What they are called in the file. */
  readonly titles: ReadonlyMap<number, string>
  readonly first: number
  readonly last: number
  /** Columns with a head that are not read. */
  readonly ignored: ReadonlySet<number>
}

export type PlaceOf = (row: number, column: number) => Place

/** How many of a row's cells are heads that are known, each thing once. */
export function headsIn(cells: readonly TableCell[], meanings: Meanings): number {
  const keys = cells.flatMap(({ text }) => {
    const meaning = meanings.of(text)
    return meaning && meaning.kind !== 'ignored' ? [keyOf(meaning)] : []
  })
  return new Set(keys).size
}

/** Whether a row says again what the columns are called: below the head, or on each printed page. */
export function isHeadAgain(cells: readonly TableCell[], meanings: Meanings): boolean {
  const known = headsIn(cells, meanings)
  return known >= 2 && known * 2 >= cells.length
}

/** Which of the first rows names the columns: the one with the most names that are known; of two alike, the one with ids. */
export function headRow(
  rows: readonly TableRow[],
  merged: readonly MergedBlock[],
  meanings: Meanings,
): TableRow | undefined {
  const weighed = rows
    .map((row) => withMergedHeads(row, rows, merged))
    .map((row) => ({
      row,
      known: headsIn(row.cells, meanings),
      ids: row.cells.filter(({ text }) => meanings.isId(text)).length,
    }))
  const best = weighed.reduce<(typeof weighed)[number] | undefined>(
    (before, one) =>
      before === undefined || one.known > before.known || (one.known === before.known && one.ids > before.ids)
        ? one
        : before,
    undefined,
  )
  return best && best.known >= 2 ? best.row : undefined
}

/** A head that was merged over two rows stands in the upper one. */
function withMergedHeads(row: TableRow, rows: readonly TableRow[], merged: readonly MergedBlock[]): TableRow {
  const more = merged.flatMap(({ from, to }) => {
    if (from.row >= row.row || to.row < row.row || row.cells.some(({ column }) => column === from.column)) return []
    const above = rows.find((one) => one.row === from.row)?.cells.find(({ column }) => column === from.column)
    return above ? [above] : []
  })
  return more.length === 0 ? row : { ...row, cells: [...row.cells, ...more].sort((a, b) => a.column - b.column) }
}

/** The columns of a head row, what is not read of them, and what is wrong with them. */
export function readHead(
  { row, cells, width }: TableRow,
  meanings: Meanings,
  placeOf: PlaceOf,
): { readonly head: Head; readonly findings: readonly Finding[]; readonly remarks: readonly TableRemark[] } {
  const columns = new Map<number, Exclude<Meaning, { kind: 'ignored' }>>()
  const ignored = new Set<number>()
  const findings: Finding[] = []
  const remarks: TableRemark[] = []
  const taken = new Map<string, number>()
  const gap = firstGap(cells, meanings)
  for (const { column, text } of cells) {
    const place = placeOf(row, column)
    const meaning = meanings.of(text)
    const before = meaning && taken.get(keyOf(meaning))
    if (meaning?.kind === 'ignored' || (!meaning && column > gap)) {
      ignored.add(column)
      remarks.push({ code: 'column-ignored', args: { column: columnName(column), head: cut(text.trim()) }, place })
    } else if (!meaning) findings.push(unknownColumn(text.trim(), meanings, place))
    else if (before !== undefined && before !== null)
      findings.push(finding('table-column-twice', { column: cut(text.trim()), cell: columnName(before) }, place))
    else {
      taken.set(keyOf(meaning), column)
      columns.set(column, meaning)
    }
  }
  if (!taken.has('firm client') && !taken.has('firm name'))
    findings.push(finding('table-client-column-missing', {}, placeOf(row, cells[0]?.column ?? 0)))
  const known = [...columns.keys()]
  const titles = new Map(cells.map(({ column, text }) => [column, cut(text.trim())]))
  const head = { row, columns, titles, ignored, first: Math.min(...known), last: Math.max(...known) }
  return { head: width === undefined ? head : { ...head, width }, findings, remarks }
}

/** The first column without a head behind the first that has a known one: what follows is for whoever made the table. */
function firstGap(cells: readonly TableCell[], meanings: Meanings): number {
  const heads = new Set(cells.map(({ column }) => column))
  let column = cells.find(({ text }) => meanings.of(text) !== null)?.column ?? 0
  while (heads.has(column)) column += 1
  return column
}

function unknownColumn(text: string, meanings: Meanings, place: Place): Finding {
  const column = cut(text)
  const near = meanings.near(text)
  return finding('table-column-unknown', { column, near: near === column ? NONE : near }, place)
}
