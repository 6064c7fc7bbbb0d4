import { stringify } from 'csv-stringify/sync'
import { guardFormula } from '../../sheet/formula-guard.ts'
import type { Fault } from '../faults.ts'

const COLUMNS = ['file', 'row', 'column', 'what', 'mend'] as const

/** One thing that is wrong, as it stands in `errors.csv`. */
export type ErrorRow = Readonly<Record<(typeof COLUMNS)[number], string>>

/** In a text file the line stands for the row. */
export function errorRow({ file, row, line, column, what, mend }: Fault): ErrorRow {
  return { file, row: String(row ?? line ?? ''), column: String(column ?? ''), what, mend }
}

/** The text of `errors.csv` for Excel, by file and row. */
export function errorsCsv(rows: readonly ErrorRow[]): string {
  const sorted = rows.toSorted((a, b) => compare(a.file, b.file) || Number(a.row) - Number(b.row))
  const cells = sorted.map((row) => COLUMNS.map((column) => guardFormula(row[column])))
  return stringify([COLUMNS, ...cells], { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
