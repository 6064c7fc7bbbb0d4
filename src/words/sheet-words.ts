import { SHEET_COLUMNS, SHEET_ROWS, type SheetColumn, type SheetRow } from './accepted-words.ts'
import { SHEETS } from './generated/accepted-words.ts'
import { foldHead, keysByWord } from './head-words.ts'

const COLUMNS = keysByWord(
  SHEET_COLUMNS,
  SHEETS.map(({ columns }) => columns),
)
const ROWS = keysByWord(
  SHEET_ROWS,
  SHEETS.map(({ rows }) => rows),
)

/** The column of a sheet of answers that a word of any language names, `null` when it is none. */
export function columnWord(text: string): SheetColumn | null {
  return COLUMNS.get(foldHead(text)) ?? null
}

/** The row of a sheet of answers that a word of any language names, `null` when it is none. */
export function rowWord(text: string): SheetRow | null {
  return ROWS.get(foldHead(text)) ?? null
}
