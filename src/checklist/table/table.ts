import type { FactDefinition } from '../../core/model/facts.ts'
import type { Finding, Place } from '../finding.ts'
import type { InputError } from '../input-error.ts'
import type { AnswersText } from '../read-answers.ts'

/** A cell that holds something. Rows and columns count from 0. */
export interface TableCell {
  readonly row: number
  readonly column: number
  /** `unknown` is a formula whose result the file does not hold. */
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'unknown'
  /** A number has a dot before its decimals and none between its thousands. */
  readonly text: string
}

export interface TableRow {
  readonly row: number
  /** From left to right; empty cells are left out. */
  readonly cells: readonly TableCell[]
  /** How many cells it has, where the file says so. */
  readonly width?: number
  readonly isHidden?: boolean
}

/** A block of cells that were made one; both ends belong to it. */
export interface MergedBlock {
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

/** A sheet with a row for each client, as its reader hands it on; a finding among the rows is the last of them. */
export interface Table {
  readonly file: string
  /** Its name, where the file can have several. */
  readonly sheet?: string
  readonly rows: Iterable<TableRow | Finding>
  readonly merged: readonly MergedBlock[]
}

/** What is needed to understand a table. */
export interface TableContext extends TableNames {
  readonly facts: readonly FactDefinition[]
  /** The questions that columns can be about, of all lists that may be answered. */
  readonly questions: readonly TableQuestion[]
  /** The list of the rows that name none themselves; `null` when each has to. */
  readonly list: string | null
  /** Where each client stands that was read before, in this sheet or in others. Grows. */
  readonly seen: Map<string, { readonly row: number; readonly sheet?: string }>
}

export interface TableQuestion {
  readonly id: string
  /** Its words in each language, and for each unit that it is asked in. */
  readonly asks: readonly string[]
}

/** What columns and rows may be called; the tables are with the words. */
export interface TableNames {
  /** A head as it is compared: without marks and capitals. */
  readonly fold: (head: string) => string
  readonly columnWord: (head: string) => FirmColumn | 'number' | 'note' | null
  readonly rowWord: (text: string) => 'total' | null
}

export type FirmColumn = 'client' | 'name' | 'province' | 'checklist' | 'language'

/** What comes out of a table, in the order of its rows. `row` counts from 1, as people see it. */
export type TableItem =
  | { readonly kind: 'client'; readonly row: number; readonly client: string; readonly text: AnswersText }
  | {
      readonly kind: 'error'
      readonly row?: number
      readonly client?: string
      /** What is wrong with the columns: no row is read. */
      readonly isHead?: true
      readonly error: InputError
    }
  | { readonly kind: 'remark'; readonly remark: TableRemark }

/** What was done with the table, and is said to whoever gave it. The words are `table.<code>`. */
export interface TableRemark {
  readonly code:
    | 'head'
    | 'column-ignored'
    | 'cells-ignored'
    | 'row-skipped'
    | 'hidden-rows'
    | 'hidden-sheet'
    | 'sheet-skipped'
  readonly args: Readonly<Record<string, string | number>>
  readonly place: Place
}
