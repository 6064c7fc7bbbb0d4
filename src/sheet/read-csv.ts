import { CsvError, parse } from 'csv-parse/sync'
import { unguardFormula } from './formula-guard.ts'

/** More cells than the answers of any firm have: the parser takes 20 microseconds for each. */
const MOST_CELLS = 20_000
/** Twice as many as answers and facts can be, for blank lines between them. */
const MOST_ROWS = 2000
/** In bytes, for the longest notes and as much again. Where a quote is never closed, all that follows is one row. */
const LONGEST_ROW = 65_536
const SEPARATORS = [',', ';', '\t'] as const
const TOO_MANY = { cells: new Error('too many cells'), rows: new Error('too many rows') } as const

export interface Cell {
  /** Without its quotes, and without the sign that keeps it from being a formula. */
  readonly text: string
  /** Where it begins, counted in characters from 0. */
  readonly at: number
}

/** Why a text is no sheet, at the cell where it shows; `row` and `column` count from 0. */
export interface CsvFault {
  readonly code: 'quote' | 'row-too-long' | 'too-many-cells' | 'too-many-rows'
  readonly limit: number
  readonly at: number
  readonly row: number
  readonly column: number
}

export type Csv = { readonly rows: readonly (readonly Cell[])[] } | { readonly fault: CsvFault }

/**
 * The cells of a text whose values stand between commas, semicolons or tabs: whichever of them makes the most names of
 * columns (`isName`) of the first line, or the most parts where there is no name at all. A blank line is a row of one empty cell. Nothing is guessed: a quote that is
 * never closed, or that stands inside a text, is a fault.
 */
export function readCsv(text: string, isName: (text: string) => boolean): Csv {
  const separator = separatorOf(text, isName)
  const cells = cellsOf(text, separator)
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      cast: (value, { bytes }) => {
        cells.add(value, bytes)
        return ''
      },
    })
    return { rows: cells.rows }
  } catch (error) {
    return { fault: { ...faultOf(error, text, cells.next().at), ...cells.next() } }
  }
}

function faultOf(error: unknown, text: string, at: number): Pick<CsvFault, 'code' | 'limit'> {
  if (error === TOO_MANY.cells) return { code: 'too-many-cells', limit: MOST_CELLS }
  if (error === TOO_MANY.rows) return { code: 'too-many-rows', limit: MOST_ROWS }
  if (!(error instanceof CsvError)) throw error
  const isLong = error.code === 'CSV_MAX_RECORD_SIZE' && text[at] !== '"'
  return isLong ? { code: 'row-too-long', limit: LONGEST_ROW } : { code: 'quote', limit: 0 }
}

/** Gathers cells with their places: the parser tells how many bytes it has passed, places count characters. */
function cellsOf(text: string, separator: string) {
  const bytes = Buffer.from(text)
  const rows: Cell[][] = []
  let count = 0
  let passed = 0
  let end = 0
  /** Where the next cell begins. */
  const next = () => {
    const row = rows.at(-1)
    if (row === undefined) return { at: 0, row: 0, column: 0 }
    if (text[end] === separator) return { at: end + 1, row: rows.length - 1, column: row.length }
    return { at: end + (text.startsWith('\r\n', end) ? 2 : 1), row: rows.length, column: 0 }
  }
  const add = (value: string, until: number): void => {
    count += 1
    if (count > MOST_CELLS) throw TOO_MANY.cells
    const { at, row, column } = next()
    if (row >= MOST_ROWS) throw TOO_MANY.rows
    if (column === 0) rows.push([])
    rows.at(-1)?.push({ text: unguardFormula(value), at })
    end += bytes.toString('utf8', passed, until).length
    passed = until
  }
  return { rows, next, add }
}

function separatorOf(text: string, isName: (text: string) => boolean): string {
  const head = /^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const weights = SEPARATORS.map((separator) => {
    const parts = head.slice(0, LONGEST_ROW).split(separator)
    const names = parts.filter((part) => isName(unguardFormula(part.trim().replace(/^"(.*)"$/, '$1'))))
    return names.length * LONGEST_ROW + parts.length
  })
  return SEPARATORS[weights.indexOf(Math.max(...weights))] ?? ','
}
