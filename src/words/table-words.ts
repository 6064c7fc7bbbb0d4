import { TABLE_COLUMNS, TABLE_ROWS, type TableColumn, type TableRowWord } from './accepted-words.ts'
import { TABLES } from './generated/accepted-words.ts'
import { foldHead, keysByWord } from './head-words.ts'

const COLUMNS = keysByWord(
  TABLE_COLUMNS,
  TABLES.map(({ columns }) => columns),
)
const ROWS = keysByWord(
  TABLE_ROWS,
  TABLES.map(({ rows }) => rows),
)
const NOTES: readonly string[] = TABLES.flatMap(({ columns }) => columns.note.map(foldHead))

/** The column of a table with a row for each client that a head names in any language, `null` when it is none. */
export function tableColumnWord(head: string): TableColumn | null {
  const folded = foldHead(head)
  const isNote = NOTES.some((word) => folded.startsWith(word) && !/^[\p{L}\d.]/u.test(folded.slice(word.length)))
  return COLUMNS.get(folded) ?? (isNote ? 'note' : null)
}

/** The kind of row that is no client whose first words these are in any language, `null` for a client. */
export function tableRowWord(text: string): TableRowWord | null {
  return ROWS.get(foldHead(text)) ?? null
}
