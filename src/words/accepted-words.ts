import type { AnswerState } from '../core/model/answers.ts'

/** What people may write in one language, from its `language.yaml`: composed, in small letters. */
export interface AcceptedWords {
  /** Words for each answer. */
  readonly answers: Readonly<Record<AnswerState, readonly string[]>>
  readonly numbers: NumberWords
}

interface NumberWords {
  /** Words that multiply a number: `triệu` 1000000. */
  readonly scales: Readonly<Record<string, number>>
  /** Those of them after which a digit counts tenths: 5 triệu 8 is 5.8 million. */
  readonly tenths: readonly string[]
  /** What stands there for a half: 5 triệu rưỡi is 5.5 million. */
  readonly half: readonly string[]
  /** Stands before a number that is not exact: khoảng 30. */
  readonly about: readonly string[]
  /** What is counted, and says nothing: 31 người. */
  readonly things: readonly string[]
  readonly money: readonly string[]
  readonly percent: readonly string[]
  /** Between a part and its whole: 9 trong 10. */
  readonly outOf: readonly string[]
}

export const SHEET_COLUMNS = ['id', 'answer', 'note', 'proof', 'reason', 'question'] as const
/** A column of a sheet of answers; `question` is for whoever fills it in. */
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

export const SHEET_ROWS = ['checklist', 'name'] as const
/** A row of a sheet of answers that is no answer: the id of the checklist, the name of the firm. */
export type SheetRow = (typeof SHEET_ROWS)[number]

export const TABLE_COLUMNS = ['client', 'name', 'province', 'checklist', 'language', 'number', 'note'] as const
/**
 * A column of a table with a row for each client that is no fact and no question; `number` counts the rows and `note` is
 * for its author: neither is read.
 */
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export const TABLE_ROWS = ['total'] as const
/** A row of such a table that is no client. */
export type TableRowWord = (typeof TABLE_ROWS)[number]

/** What one language calls them: composed, in small letters. */
export interface TableWords {
  readonly columns: Readonly<Record<TableColumn, readonly string[]>>
  readonly rows: Readonly<Record<TableRowWord, readonly string[]>>
}

/** What one language calls the columns and rows of a sheet of answers: composed, in small letters. */
export interface SheetWords {
  readonly columns: Readonly<Record<SheetColumn, readonly string[]>>
  readonly rows: Readonly<Record<SheetRow, readonly string[]>>
}
