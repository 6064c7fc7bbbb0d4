import type { IsoDate } from '../core/model/text.ts'

/** One sheet with a table in it, as far as we need any: the library behind it can be changed without touching the rest. */
export interface Grid {
  /** The words on its tab: at most 31 letters, none of `[]:*?/\`. */
  readonly name: string
  /** The title and the day that the file's properties name. */
  readonly title: string
  readonly date: IsoDate
  /** Widths of the columns in letters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Which row, from 0, is the table's head: it stays in sight, can be filtered by and stands on every printed page. */
  readonly head: number
  /** So many columns at the left stay in sight, and so many are printed. */
  readonly frozenColumns: number
  readonly printedColumns: number
  /** A column whose cells offer a list of words; rows that hold the last of them fade. */
  readonly choice: { readonly column: number; readonly words: readonly string[]; readonly hint: string }
  /** The foot of each printed page; `{page}` and `{pages}` are put in. */
  readonly foot: string
}

export interface GridCell {
  readonly value: GridValue
  readonly style: GridStyle
}

export type GridValue = string | number | { readonly day: IsoDate } | null

/** How a cell looks; `urgent` is bold on a tint. */
export type GridStyle = 'title' | 'lead' | 'head' | 'text' | 'centred' | 'urgent'
