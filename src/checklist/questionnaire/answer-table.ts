import type { ColumnId, SheetNames } from '../sheet/sheet.ts'
import { cellAt, headWord, type Page, type PageRow } from './page.ts'

/** The answers of one page: where each column stands now, and the rows below the head. */
export interface AnswerTable {
  readonly page: Page
  readonly columns: AnswerColumns
  readonly rows: readonly PageRow[]
}

export type AnswerColumns = ReadonlyMap<ColumnId, number>

/** Ids of these rows are known. */
type IsId = (text: string) => boolean

/** So many ids in a column show that it is the one of the ids, where no head says so. */
const ENOUGH_IDS = 3

/**
 * The table of answers of a page, wherever its columns stand now: by its head, or without one as the questionnaire was
 * written, when its ids stand there as they did. `null` for a page that holds no answers; `columns` then tell why, where the
 * head was lost and the table cannot be told.
 */
export function answerTable(page: Page, names: SheetNames, isId: IsId): AnswerTable | 'no-answers' | 'no-head' {
  for (const [at, row] of page.rows.entries()) {
    const columns = columnsIn(row, names)
    if (columns.has('answer') && (columns.has('id') || columns.has('question')))
      return { page, columns, rows: page.rows.slice(at + 1) }
    if (columns.has('id') && columns.has('question')) return 'no-answers'
  }
  return withoutHead(page, isId)
}

/** The first column of each name: a second one of the same name is not read. */
function columnsIn({ cells }: PageRow, names: SheetNames): AnswerColumns {
  const columns = new Map<ColumnId, number>()
  for (const { text, column } of cells) {
    const id = headWord(text, names)
    if (id !== null && !columns.has(id)) columns.set(id, column)
  }
  return columns
}

/** How far to the right of the ids the others were written: on the page of facts, and on that of the questions. */
const WRITTEN = {
  facts: { question: 2, answer: 3 },
  questions: { question: 3, answer: 4, note: 6, proof: 7 },
} as const

function withoutHead(page: Page, isId: IsId): AnswerTable | 'no-answers' | 'no-head' {
  const counts = new Map<number, number>()
  for (const { cells } of page.rows)
    for (const { column, text } of cells) if (isId(text.trim())) counts.set(column, (counts.get(column) ?? 0) + 1)
  const [ids] = [...counts].sort((a, b) => b[1] - a[1]).filter(([, count]) => count >= ENOUGH_IDS)
  if (!ids) return 'no-answers'
  const [id] = ids
  const rows = page.rows.filter((row) => isId(cellAt(row, id).text.trim()))
  // Codes such as B3 stand right of the ids where no column was moved or put in between.
  if (!rows.every((row) => /^(?:[A-Z]+\d+[a-h]?(?:\.\d+)?)?$/.test(cellAt(row, id + 1).text.trim()))) return 'no-head'
  const isOfFacts = rows.some((row) => /[=]/.test(cellAt(row, id).text) || cellAt(row, id).text.trim() === 'name')
  const offsets = Object.entries(isOfFacts ? WRITTEN.facts : WRITTEN.questions)
  const columns = new Map<ColumnId, number>([['id', id]])
  for (const [column, offset] of offsets) if (isWritten(column)) columns.set(column, id + offset)
  const question = columns.get('question') ?? -1
  const isAsked = rows.every((row) => cellAt(row, question).text.trim().length > 2)
  return isAsked ? { page, columns, rows: page.rows } : 'no-head'
}

function isWritten(column: string): column is keyof (typeof WRITTEN)['questions'] {
  return column in WRITTEN.questions
}
