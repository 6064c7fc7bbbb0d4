import { InputError } from '../checklist/input-error.ts'
import type { Page } from '../checklist/questionnaire/page.ts'
import type { Source } from '../checklist/source.ts'
import type { TableRow } from '../checklist/table/table.ts'
import { allRows, readXlsx, type XlsxFault } from '../sheet/read-xlsx.ts'
import { columnWord } from '../words/sheet-words.ts'
import { tableColumnWord } from '../words/table-words.ts'
import { loadCsvRows } from './answers-in-csv.ts'
import { csvTableRows } from './table-file.ts'
import { xlsxFinding } from './xlsx-finding.ts'

const isCsv = ({ name }: Source): boolean => /\.(?:csv|txt)$/i.test(name)

/** The pages of a workbook, the hidden ones too, or the one page of a CSV file. Throws an InputError. */
export function pagesOf(source: Source): readonly Page[] {
  return isCsv(source) ? [csvPage(source)] : workbookPages(source)
}

/** The first rows of a file, page by page: what it is shows there, and a table of clients may be far longer than a questionnaire. */
export interface Beginnings {
  readonly pages: readonly Page[]
  /** Not all of these rows could be read. */
  readonly isBroken: boolean
}

/** At most so many rows of each page. Throws an InputError where a CSV file is no text. */
export function beginningsOf(source: Source, most: number): Beginnings {
  if (isCsv(source)) return beginningOf({ name: '', rows: csvTableRows(source, isName) }, most)
  const book = readXlsx(source.bytes)
  if ('fault' in book) return { pages: [], isBroken: true }
  const all = book.sheets.map((sheet) => {
    const open = sheet.open()
    return beginningOf({ name: sheet.name, rows: 'fault' in open ? [open] : open.rows }, most)
  })
  return { pages: all.flatMap(({ pages }) => pages), isBroken: all.some(({ isBroken }) => isBroken) }
}

const isName = (text: string): boolean => columnWord(text) !== null || tableColumnWord(text) !== null

function beginningOf(
  { name, rows }: { readonly name: string; readonly rows: Iterable<TableRow | { readonly fault: object }> },
  most: number,
): Beginnings {
  const read: TableRow[] = []
  for (const row of rows) {
    if ('fault' in row) return { pages: [{ name, rows: read, merged: [] }], isBroken: true }
    read.push(row)
    if (read.length === most) break
  }
  return { pages: [{ name, rows: read, merged: [] }], isBroken: false }
}

function csvPage(source: Source): Page {
  const rows = loadCsvRows(source).rows.map((cells, row) => ({
    row,
    cells: cells.map(({ text }, column) => ({ row, column, text, kind: 'text' as const })),
  }))
  return { name: '', rows, merged: [] }
}

function workbookPages({ name, bytes }: Source): readonly Page[] {
  const sound = <Value extends object>(value: Value | { readonly fault: XlsxFault }): Value => {
    if ('fault' in value) throw new InputError([xlsxFinding(value.fault, name)])
    return value
  }
  return sound(readXlsx(bytes)).sheets.map((sheet) => {
    const open = sound(sheet.open())
    return { name: sheet.name, rows: sound(allRows(open)), merged: open.merged }
  })
}

/** So many ids of facts and questions side by side are a head. */
const ENOUGH_IDS = 2

/** Whether a row names several facts or questions, each of which would have a row of its own in a questionnaire. */
export function hasClients(pages: readonly Page[], questions: readonly { readonly id: string }[]): boolean {
  const ids = new Set(questions.map(({ id }) => id))
  const hasHead = (page: Page) =>
    page.rows.some(({ cells }) => cells.filter(({ text }) => ids.has(text.trim())).length >= ENOUGH_IDS)
  return pages.some(hasHead)
}
