import type { SheetNames } from '../sheet/sheet.ts'

/** One sheet of a workbook, or all of a CSV file, as its reader found it. */
export interface Page {
  /** Empty for a CSV file. */
  readonly name: string
  readonly rows: readonly PageRow[]
  readonly merged: readonly MergedBlock[]
}

export interface PageRow {
  /** From 0. */
  readonly row: number
  /** From left to right; empty cells may be left out. */
  readonly cells: readonly PageCell[]
}

export interface PageCell {
  readonly row: number
  readonly column: number
  readonly text: string
  /** `unknown` is a formula whose result was not kept. */
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'unknown'
}

/** Rows and columns from 0, both ends included. */
export interface MergedBlock {
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The cell there; one that is left out is an empty one. */
export function cellAt(row: PageRow, column: number): PageCell {
  const found = row.cells.find((cell) => cell.column === column)
  return found ?? { row: row.row, column, text: '', kind: 'text' }
}

export function isFilled({ text, kind }: PageCell): boolean {
  return text.trim() !== '' || kind === 'unknown'
}

/** What a head is called, in one language or in two of them that say the same. */
export function headWord(text: string, { columnWord }: SheetNames): ReturnType<SheetNames['columnWord']> {
  const whole = columnWord(text)
  if (whole !== null) return whole
  const parts = text.split(' / ').map(columnWord)
  const [first = null] = parts
  return parts.length > 1 && parts.every((part) => part === first) ? first : null
}
