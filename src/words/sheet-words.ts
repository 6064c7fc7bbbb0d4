import { SHEET_COLUMNS, SHEET_ROWS, type SheetColumn, type SheetRow } from './accepted-words.ts'
import { SHEETS } from './generated/accepted-words.ts'

const COLUMNS = table(
  SHEET_COLUMNS,
  SHEETS.map(({ columns }) => columns),
)
const ROWS = table(
  SHEET_ROWS,
  SHEETS.map(({ rows }) => rows),
)

/** The column of a sheet of answers that a word of any language names, `null` when it is none. */
export function columnWord(text: string): SheetColumn | null {
  return COLUMNS.get(folded(text)) ?? null
}

/** The row of a sheet of answers that a word of any language names, `null` when it is none. */
export function rowWord(text: string): SheetRow | null {
  return ROWS.get(folded(text)) ?? null
}

function table<Key extends string>(
  keys: readonly Key[],
  languages: readonly Readonly<Record<Key, readonly string[]>>[],
): ReadonlyMap<string, Key> {
  return new Map(
    keys.flatMap((key) =>
      [key, ...languages.flatMap((one) => one[key])].map((word): [string, Key] => [folded(word), key]),
    ),
  )
}

/** Small letters without marks: a head is often typed without them. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?:$/, '')
}
