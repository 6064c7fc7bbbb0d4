import { type Finding, finding, NONE, type Place } from '../finding.ts'
import { foldId } from '../ids.ts'
import { InputError } from '../input-error.ts'
import { textIn } from '../sheet/cells-as-tree.ts'
import { cellName, columnName } from '../sheet/sheet.ts'
import { rowFindings, touches } from './check-row.ts'
import { type Head, headRow, isHeadAgain, type PlaceOf, readHead } from './find-head.ts'
import { type Meanings, meaningsOf } from './meanings.ts'
import { numberMarks } from './number-marks.ts'
import { rowDocument } from './row-document.ts'
import type { Table, TableCell, TableContext, TableItem, TableRemark, TableRow } from './table.ts'

/** The head stands among so many rows that hold something, or there is none. */
const MOST_ABOVE = 40

interface Reading {
  readonly table: Table
  readonly context: TableContext
  readonly meanings: Meanings
  readonly head: Head
  readonly placeOf: PlaceOf
  readonly contradicts: (cell: TableCell) => TableCell | null
  /** Columns without a head that hold something, said once. */
  readonly unread: Set<number>
}

/**
 * One firm's answers from each row of a table, as they come: only its first rows are held. A row that is wrong is named and
 * the next one read; what is wrong with the head is one error, and no row is read then.
 */
export function* readTable(table: Table, context: TableContext): Generator<TableItem> {
  const placeOf = placer(table)
  const meanings = meaningsOf(context)
  const rows = filledRows(table)
  const first = firstOf(rows, MOST_ABOVE)
  const top = headRow(first.filter(isRow), table.merged, meanings)
  if (!top) return yield { kind: 'error', error: noHead(first, placeOf) }
  const { head, findings, remarks } = readHead(top, meanings, placeOf)
  yield remark('head', { row: head.row + 1, sheet: table.sheet ?? NONE }, placeOf(head.row, head.first))
  for (const one of remarks) yield { kind: 'remark', remark: one }
  if (findings.length > 0)
    return yield { kind: 'error', row: head.row + 1, isHead: true, error: new InputError(findings) }
  const merged = table.merged.filter((block) => block.to.row > head.row && touches(block, head))
  const reading = {
    table: { ...table, merged },
    context,
    meanings,
    head,
    placeOf,
    contradicts: numberMarks(),
    unread: new Set<number>(),
  }
  let hidden = 0
  for (const row of joined(first, rows)) {
    if (!isRow(row)) return yield { kind: 'error', error: new InputError([row]) }
    if (row.row <= head.row) continue
    hidden += row.isHidden ? 1 : 0
    yield* itemsOf(row, reading)
  }
  if (hidden > 0) yield remark('hidden-rows', { count: hidden }, { file: table.file })
}

/** What one row gives: a client or an error, and what is said beside it. */
function* itemsOf(row: TableRow, reading: Reading): Generator<TableItem> {
  const { head, placeOf } = reading
  const place = placeOf(row.row, head.first)
  const kind = notAClient(row, reading)
  if (kind !== null) return yield remark('row-skipped', { row: row.row + 1, kind }, place)
  for (const { column } of row.cells)
    if (
      !head.columns.has(column) &&
      !head.ignored.has(column) &&
      isOutside(column, head) &&
      !reading.unread.has(column)
    ) {
      reading.unread.add(column)
      yield remark('cells-ignored', { column: columnName(column) }, placeOf(row.row, column))
    }
  if (row.cells.some(({ column }) => head.columns.has(column))) yield clientIn(row, reading)
}

function clientIn(row: TableRow, reading: Reading): TableItem {
  const { table, context, head, placeOf, contradicts } = reading
  const client = clientOf(row, head)
  const underHead: PlaceOf = (at, column) => withHead(placeOf(at, column), head.titles.get(column))
  const named = client === '' ? {} : { client }
  const odd = rowFindings(row, head, { merged: table.merged, placeOf })
  const own = identityFindings(row, client, reading)
  const doubtful = row.cells.flatMap((cell) => {
    const meaning = head.columns.get(cell.column)
    const earlier = meaning?.kind === 'fact' || meaning?.kind === 'answer' ? contradicts(cell) : null
    if (!earlier) return []
    return [finding('table-numbers', { cell: cellName(earlier.row, earlier.column) }, underHead(cell.row, cell.column))]
  })
  const wrong = odd.length > 0 ? odd : [...own, ...doubtful]
  const told = { row: row.row + 1, ...named }
  if (wrong.length > 0) return { kind: 'error', ...told, error: new InputError(wrong) }
  try {
    const text = rowDocument(row, head, { file: table.file, list: context.list, placeOf: underHead })
    return { kind: 'client', row: row.row + 1, client, text }
  } catch (error) {
    if (error instanceof InputError) return { kind: 'error', ...told, error }
    throw error
  }
}

/** Whether it is clear which client a row is about, which list it answers, and that it says anything. */
function identityFindings(
  row: TableRow,
  client: string,
  { table, context, head, placeOf }: Reading,
): readonly Finding[] {
  const columns = (['client', 'name'] as const).map((key) => firmColumn(head, key))
  const filled = columns.find((column) => row.cells.some((cell) => cell.column === column))
  const place = placeOf(row.row, filled ?? columns.find((column) => column !== undefined) ?? head.first)
  if (client === '') return [finding('table-client-missing', {}, place)]
  const key = foldId(client).replace(/\s+/g, ' ')
  const before = context.seen.get(key)
  if (before !== undefined) {
    const elsewhere = before.sheet !== undefined && before.sheet !== table.sheet
    return [finding('table-client-twice', { row: before.row, sheet: elsewhere ? (before.sheet ?? NONE) : NONE }, place)]
  }
  context.seen.set(key, { row: row.row + 1, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) })
  const meanings = row.cells.flatMap(({ column }) => head.columns.get(column) ?? [])
  if (meanings.every(({ kind }) => kind === 'firm')) return [finding('table-row-empty', {}, place)]
  const names = meanings.some((meaning) => meaning.kind === 'firm' && meaning.key === 'checklist')
  return names || context.list !== null ? [] : [finding('table-checklist-missing', {}, place)]
}

/** Its code, else its name; empty when it has neither. */
function clientOf({ cells }: TableRow, head: Head): string {
  const [code, name] = (['client', 'name'] as const).map((key) => {
    const column = firmColumn(head, key)
    const cell = cells.find((one) => one.column === column)
    return cell ? textIn({ text: cell.text, at: 0 }) : ''
  })
  return code || name || ''
}

function firmColumn({ columns }: Head, key: 'client' | 'name'): number | undefined {
  for (const [column, meaning] of columns) if (meaning.kind === 'firm' && meaning.key === key) return column
  return undefined
}

/** A row of sums, of heads again, or a note below the table; `null` for a client. */
function notAClient({ cells }: TableRow, { context, head, meanings }: Reading): 'total' | 'head' | 'note' | null {
  const [first] = cells
  const names = cells.filter(({ column }) => {
    const meaning = head.columns.get(column)
    return meaning?.kind === 'firm' && (meaning.key === 'client' || meaning.key === 'name')
  })
  if ([...names, ...(first ? [first] : [])].some(({ text }) => context.rowWord(text) === 'total')) return 'total'
  // Heads stand in the columns of names too: there it shows at once that most rows are none.
  const mayBeHead = names.length === 0 || names.some(({ text }) => meanings.of(text) !== null)
  if (mayBeHead && isHeadAgain(cells, meanings)) return 'head'
  return first && cells.length === 1 && context.columnWord(first.text) === 'note' ? 'note' : null
}

/** Left or right of the table. In a row that is longer than the head, nothing more is: that is a fault of the row. */
function isOutside(column: number, { first, last, width }: Head): boolean {
  return column < first || (column > last && column < (width ?? Number.POSITIVE_INFINITY))
}

function noHead(first: readonly (TableRow | Finding)[], placeOf: PlaceOf): InputError {
  const fault = first.find((one) => !isRow(one))
  if (fault && !isRow(fault)) return new InputError([fault])
  const [row] = first.filter(isRow)
  return new InputError([finding('table-head-missing', {}, placeOf(row?.row ?? 0, row?.cells[0]?.column ?? 0))])
}

function remark(code: TableRemark['code'], args: TableRemark['args'], place: Place): TableItem {
  return { kind: 'remark', remark: { code, args, place } }
}

function placer({ file, sheet }: Table): PlaceOf {
  const where = sheet === undefined ? { file } : { file, sheet }
  return (row, column) => ({ ...where, cell: cellName(row, column) })
}

/** A reader knows a column by what stands above it. */
function withHead(place: Place, head: string | undefined): Place {
  return head === undefined ? place : { ...place, head }
}

function isRow(one: TableRow | Finding): one is TableRow {
  return 'cells' in one
}

function* filledRows({ rows }: Table): Generator<TableRow | Finding> {
  for (const row of rows) if (!isRow(row) || row.cells.length > 0) yield row
}

function firstOf<Item>(items: Generator<Item>, count: number): readonly Item[] {
  const first: Item[] = []
  while (first.length < count) {
    const next = items.next()
    if (next.done === true) break
    first.push(next.value)
  }
  return first
}

function* joined<Item>(first: readonly Item[], rest: Generator<Item>): Generator<Item> {
  yield* first
  yield* rest
}
