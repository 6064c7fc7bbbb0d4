import { InputError } from '../checklist/input-error.ts'
import type { Page } from '../checklist/questionnaire/page.ts'
import type { Source } from '../checklist/source.ts'
import { allRows, readXlsx, type XlsxFault } from '../sheet/read-xlsx.ts'
import { loadCsvRows } from './answers-in-csv.ts'
import { xlsxFinding } from './xlsx-finding.ts'

/** The pages of a workbook, the hidden ones too, or the one page of a CSV file. Throws an InputError. */
export function pagesOf(source: Source): readonly Page[] {
  return /\.(?:csv|txt)$/i.test(source.name) ? [csvPage(source)] : workbookPages(source)
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
