import { stringify } from 'csv-stringify/sync'
import { guardFormula } from '../../sheet/formula-guard.ts'
import type { Fault } from '../faults.ts'
import type { Failure } from './tally.ts'

/** Beside the results of a shard: a client that could not be scored a line. */
export const ERROR_LINES = 'errors.ndjson'

const COLUMNS = ['file', 'row', 'column', 'what', 'mend'] as const

/** One thing that is wrong, as it stands in `errors.csv`. */
export type ErrorRow = Readonly<Record<(typeof COLUMNS)[number], string>>

/** In a text file the line stands for the row. */
function errorRow({ file, row, line, column, what, mend }: Fault): ErrorRow {
  return { file, row: String(row ?? line ?? ''), column: String(column ?? ''), what, mend }
}

/** A line of `errors.ndjson`. */
export const errorLine = (failure: Failure): string => `${JSON.stringify({ format: 'tukiem/error/1', ...failure })}\n`

/** All that is wrong, in the order of the clients. */
export const errorRows = (failures: readonly Failure[]): readonly ErrorRow[] =>
  failures.flatMap(({ faults }) => faults.map(errorRow))

/** The text of `errors.csv` for Excel, by file and row. */
export function errorsCsv(rows: readonly ErrorRow[]): string {
  const sorted = rows.toSorted((a, b) => compare(a.file, b.file) || Number(a.row) - Number(b.row))
  const cells = sorted.map((row) => COLUMNS.map((column) => guardFormula(row[column])))
  return stringify([COLUMNS, ...cells], { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
