import { CsvError, parse } from 'csv-parse/sync'
import { unguardFormula } from './formula-guard.ts'

const SEPARATORS = [',', ';', '\t'] as const
/** In letters: of one row, and of what is parsed at a time. */
const LONGEST_ROW = 1_048_576
const BLOCK = 262_144
/** 50,000 clients, and what stands above them. */
const MOST_ROWS = 50_100
const MOST_COLUMNS = 2000
/** So many lines at the top are looked at for the names of columns, and so much of each. */
const LINES_OF_HEAD = 40
const LONGEST_HEAD = 262_144

/** A cell that holds something. Rows and columns count from 0. */
export interface CsvCell {
  readonly row: number
  readonly column: number
  readonly kind: 'text'
  /** Without its quotes, and without the sign that keeps it from being a formula. */
  readonly text: string
}

export interface CsvRow {
  readonly row: number
  readonly cells: readonly CsvCell[]
  /** How many cells it has, empty ones too. */
  readonly width: number
}

export interface CsvRowsFault {
  readonly code: 'quote' | 'row-too-long' | 'too-many-rows' | 'too-many-columns'
  readonly limit: number
  readonly row: number
  readonly column: number
}

/**
 * The rows of a text that comes in pieces, one after the other; blank lines are rows too, as spreadsheets count them. The
 * separator is the one that makes the most names of columns (`isName`) in one of the first lines. A fault is the last.
 */
export function* csvRows(
  pieces: Iterable<string>,
  isName: (text: string) => boolean,
): Generator<CsvRow | { readonly fault: CsvRowsFault }> {
  let separator: string | null = null
  let row = 0
  for (const block of blocksOf(pieces)) {
    separator ??= separatorOf(block, isName)
    const { records, fault } = recordsIn(block, separator)
    for (const record of records) {
      if (row >= MOST_ROWS && record.some((text) => text.trim() !== ''))
        return yield { fault: { code: 'too-many-rows', limit: MOST_ROWS, row, column: 0 } }
      if (record.length > MOST_COLUMNS)
        return yield { fault: { code: 'too-many-columns', limit: MOST_COLUMNS, row, column: MOST_COLUMNS } }
      yield rowOf(record, row)
      row += 1
    }
    if (fault) return yield { fault: { ...fault, row } }
  }
}

function rowOf(record: readonly string[], row: number): CsvRow {
  const cells: CsvCell[] = []
  for (const [column, text] of record.entries())
    if (text.trim() !== '') cells.push({ row, column, kind: 'text', text: unguardFormula(text) })
  return { row, cells, width: record.length }
}

type BlockFault = Pick<CsvRowsFault, 'code' | 'limit' | 'column'>

function recordsIn(
  block: string,
  delimiter: string,
): { readonly records: readonly (readonly string[])[]; readonly fault: BlockFault | null } {
  const records: string[][] = []
  try {
    parse(block, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record: (record: string[]) => {
        records.push(record)
        return null
      },
    })
    return { records, fault: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const column = typeof error.column === 'number' ? error.column : 0
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE'
    return { records, fault: { code: isLong ? 'row-too-long' : 'quote', limit: LONGEST_ROW, column } }
  }
}

/** Whole rows together: a block ends behind a line end before which every quote that opens is closed. */
function* blocksOf(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < BLOCK) continue
    const end = lastRowEnd(held)
    // A row that does not end is handed on as it is, to be refused.
    if (end === 0 && held.length <= LONGEST_ROW) continue
    yield end === 0 ? held : held.slice(0, end)
    held = end === 0 ? '' : held.slice(end)
  }
  if (held !== '') yield held
}

/** Behind the last line end outside of quotes; 0 when there is none. */
function lastRowEnd(text: string): number {
  let end = 0
  let from = 0
  for (;;) {
    const quote = text.indexOf('"', from)
    const outside = text.slice(from, quote < 0 ? undefined : quote)
    const at = outside.lastIndexOf('\n')
    if (at >= 0) end = from + at + 1
    if (quote < 0) return end
    const closing = text.indexOf('"', quote + 1)
    if (closing < 0) return end
    from = closing + 1
  }
}

function separatorOf(text: string, isName: (text: string) => boolean): string {
  const lines = text.slice(0, LONGEST_HEAD).split(/\r\n|[\r\n]/, LINES_OF_HEAD)
  const weights = SEPARATORS.map((separator) => {
    const each = lines.map((line) => {
      const parts = line.split(separator, MOST_COLUMNS)
      const names = parts.filter((part) => isName(unguardFormula(part.trim().replace(/^"(.*)"$/, '$1'))))
      return names.length * LONGEST_HEAD + parts.length
    })
    return Math.max(...each)
  })
  return SEPARATORS[weights.indexOf(Math.max(...weights))] ?? ','
}
