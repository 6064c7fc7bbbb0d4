import type { IsoDate } from '../core/model/text.ts'

/** A spreadsheet as far as we need any: the library behind it can be changed without touching the rest. */
export interface Workbook {
  /** The title and the day that the file's properties name. */
  readonly title: string
  readonly date: IsoDate
  /** What programs may look up in the file's own properties. */
  readonly properties?: Readonly<Record<string, string>>
  readonly sheets: readonly Grid[]
}

/** One sheet with a table in it. */
export interface Grid {
  /** The words on its tab: at most 31 letters, none of `[]:*?/\`. */
  readonly name: string
  /** Widths of the columns in letters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Which row, from 0, is the table's head: it stays in sight and stands on every printed page. `null`: no table. */
  readonly head: number | null
  /** What stands above the head is printed once, on the first page. */
  readonly printsLeadOnce?: boolean
  /** Whether the table can be filtered by its head. */
  readonly hasFilter: boolean
  /** So many columns at the left stay in sight, and so many are printed. */
  readonly frozenColumns: number
  readonly printedColumns: number
  readonly page: 'upright' | 'lying'
  /** The foot of each printed page; `{page}` and `{pages}` are put in. */
  readonly foot: string
  readonly checks: readonly CellCheck[]
  /** Rows that hold this word in this column fade. */
  readonly faded?: { readonly column: number; readonly word: string }
  /** Nothing can be typed but in cells of the style `input`. Without a password: against slips. */
  readonly isLocked?: boolean
  readonly isHidden?: boolean
}

/** What may be typed into some cells. */
export interface CellCheck {
  readonly cells: CellRange
  readonly accepts:
    | { readonly kind: 'words'; readonly words: readonly string[] }
    /** The words that stand in these cells of a sheet. */
    | { readonly kind: 'listed'; readonly sheet: string; readonly cells: CellRange }
    /** A formula that is true for what may be typed into the first cell. */
    | { readonly kind: 'formula'; readonly formula: string }
  /** Whether anything else is refused, or only asked about. */
  readonly isStrict: boolean
  /** Shown beside a cell that is chosen: at most 32 and 255 letters. */
  readonly hint?: { readonly title: string; readonly text: string }
  /** What is said to whoever types something else, at most 255 letters. */
  readonly fault: string
}

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly rows: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
}

export interface GridCell {
  readonly value: GridValue
  readonly style: GridStyle
}

export type GridValue = string | number | { readonly day: IsoDate } | null

/** How a cell looks; `urgent` is bold on a tint, `input` is to type in, `quiet` is for who looks for it, `stamp` for programs. */
export type GridStyle =
  | 'title'
  | 'lead'
  | 'stamp'
  | 'line'
  | 'head'
  | 'text'
  | 'strong'
  | 'centred'
  | 'urgent'
  | 'quiet'
  | 'input'
