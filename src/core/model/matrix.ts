import type { Range } from './assessment.ts'
import type { Shade } from './report.ts'
import type { IsoDate, Language } from './text.ts'

/** How a cell is tinted beside its number or word; nothing is told by the tint alone. */
export type CellShade = Shade | 'urgent'

/** Many firms in one wide table, a row each, in words: sheets write it as it is. */
export interface Matrix {
  readonly language: Language
  /** The words on its tab. */
  readonly name: string
  readonly title: string
  readonly date: IsoDate
  /** Lines above the table: what it is, and what it is not. */
  readonly lead: readonly string[]
  /** The foot of printed pages, `{page}` and `{pages}` in it. */
  readonly pageOf: string
  /** Up to here columns stay in sight when the sheet is pushed to the left. */
  readonly frozenColumns: number
  readonly columns: readonly MatrixColumn[]
}

export interface MatrixColumn {
  readonly head: string
  /** In letters. */
  readonly width: number
  /** Numbers and words of a kind stand in the middle. */
  readonly centred: boolean
  /** Begins another page when printed. */
  readonly newPage: boolean
}

/** A row has a cell for each column; `null` is an empty one. */
export type MatrixRow = readonly (MatrixCell | null)[]

export type MatrixCell =
  | { readonly kind: 'text'; readonly text: string; readonly shade?: CellShade }
  | { readonly kind: 'number'; readonly number: number; readonly shade?: CellShade }
  | { readonly kind: 'day'; readonly day: IsoDate; readonly shade?: CellShade }
  /** A share of 0 to 1, or from one to another where something is unknown. */
  | { readonly kind: 'share'; readonly share: Range; readonly shade?: CellShade }
