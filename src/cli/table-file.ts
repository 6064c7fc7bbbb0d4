import { decode } from '../checklist/decode.ts'
import { type Finding, type FindingCode, finding } from '../checklist/finding.ts'
import { InputError } from '../checklist/input-error.ts'
import { cellName } from '../checklist/sheet/sheet.ts'
import type { Source } from '../checklist/source.ts'
import { meaningsOf } from '../checklist/table/meanings.ts'
import { readTable } from '../checklist/table/read-table.ts'
import type { Table, TableContext, TableItem, TableRow } from '../checklist/table/table.ts'
import { type CsvRowsFault, csvRows } from '../sheet/csv-rows.ts'
import { readXlsx, type XlsxSheet } from '../sheet/read-xlsx.ts'
import { foldHead } from '../words/head-words.ts'
import { tableColumnWord, tableRowWord } from '../words/table-words.ts'
import { xlsxFinding } from './xlsx-finding.ts'

/** In bytes: so much of a text is decoded at a time. */
const PIECE = 262_144

const CODES = {
  quote: 'table-quote',
  'row-too-long': 'sheet-row-too-long',
  'too-many-rows': 'table-too-many-rows',
  'too-many-columns': 'table-too-many-columns',
} as const satisfies Record<CsvRowsFault['code'], FindingCode>

/** What a table can be about: which facts and questions, and which list where a row names none. */
export type TableAbout = Pick<TableContext, 'facts' | 'questions' | 'list' | 'seen'>

/**
 * The clients of a CSV or XLSX file with a row for each, as they come. What is wrong with the file as a whole, or with a
 * row, is an item too.
 */
export function* readTableFile(source: Source, about: TableAbout): Generator<TableItem> {
  const context: TableContext = { ...about, fold: foldHead, columnWord: tableColumnWord, rowWord: tableRowWord }
  if (isWorkbook(source)) yield* readWorkbook(source, context)
  else yield* readTable({ file: source.name, rows: csvRowsOrFindings(source, context), merged: [] }, context)
}

/** By its name or by its first bytes: a workbook stays one under another name. */
function isWorkbook({ name, bytes }: Source): boolean {
  return /\.xls[xm]?$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b)
}

function* readWorkbook(source: Source, context: TableContext): Generator<TableItem> {
  const file = source.name
  const book = readXlsx(source.bytes)
  if ('fault' in book) return yield { kind: 'error', error: new InputError([xlsxFinding(book.fault, file)]) }
  const without: { readonly sheet: XlsxSheet; readonly item: TableItem }[] = []
  for (const sheet of book.sheets) {
    const open = sheet.open()
    if ('fault' in open) {
      yield { kind: 'error', error: new InputError([xlsxFinding(open.fault, file)]) }
      continue
    }
    const name = book.sheets.length > 1 ? { sheet: sheet.name } : {}
    const table: Table = { file, ...name, rows: withFindings(open.rows, file), merged: open.merged }
    for (const item of readTable(table, context)) {
      if (lacksHead(item)) without.push({ sheet, item })
      else {
        if (sheet.isHidden && isHead(item)) yield sheetRemark('hidden-sheet', sheet, file)
        yield item
      }
    }
  }
  yield* withoutTable(without, book.sheets.length, file)
}

/** Beside sheets with a table those without one are instructions; alone they are what is wrong with the file. */
function* withoutTable(
  without: readonly { readonly sheet: XlsxSheet; readonly item: TableItem }[],
  sheets: number,
  file: string,
): Generator<TableItem> {
  const [first] = without
  if (sheets === 0) yield { kind: 'error', error: new InputError([finding('file-empty', {}, { file })]) }
  else if (without.length === sheets && first) yield first.item
  else for (const { sheet } of without) yield sheetRemark('sheet-skipped', sheet, file)
}

function sheetRemark(code: 'hidden-sheet' | 'sheet-skipped', { name }: XlsxSheet, file: string): TableItem {
  return { kind: 'remark', remark: { code, args: { sheet: name }, place: { file } } }
}

function lacksHead(item: TableItem): boolean {
  return item.kind === 'error' && item.error.findings.some(({ code }) => code === 'table-head-missing')
}

function isHead(item: TableItem): boolean {
  return item.kind === 'remark' && item.remark.code === 'head'
}

function* withFindings(
  rows: Iterable<TableRow | { readonly fault: Parameters<typeof xlsxFinding>[0] }>,
  file: string,
): Generator<TableRow | Finding> {
  for (const row of rows) yield 'fault' in row ? xlsxFinding(row.fault, file) : row
}

function* csvRowsOrFindings(source: Source, context: TableContext): Generator<TableRow | Finding> {
  const meanings = meaningsOf(context)
  try {
    for (const row of csvTableRows(source, (text) => meanings.of(text) !== null))
      yield 'fault' in row ? csvFinding(row.fault, source.name) : row
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield* error.findings
  }
}

/** The rows of a CSV file as they come; `isName` knows the names of columns. Throws an InputError for what is no text. */
export function csvTableRows(source: Source, isName: (text: string) => boolean): ReturnType<typeof csvRows> {
  return csvRows(piecesOf(source), isName)
}

function csvFinding({ code, limit, row, column }: CsvRowsFault, file: string): Finding {
  return { code: CODES[code], args: code === 'quote' ? {} : { limit }, place: { file, cell: cellName(row, column) } }
}

/** The text of a file a piece at a time. Throws an InputError that names the first byte that is wrong. */
function* piecesOf(source: Source): Generator<string> {
  const { bytes } = source
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const decoder = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += PIECE) {
    let text: string
    try {
      text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })
    } catch {
      decode(source)
      throw new Error('what cannot be decoded in pieces was decoded as a whole')
    }
    yield text
  }
}
