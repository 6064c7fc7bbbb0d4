import type { Accepts, Questionnaire, QuestionnaireRow } from '../core/model/questionnaire.ts'
import { stampLine, stampProperties } from '../core/text/questionnaire-stamp.ts'
import { checkOf } from './answer-checks.ts'
import { byId } from './by-id.ts'
import { csvText } from './csv-text.ts'
import { guardFormula } from './formula-guard.ts'
import type { CellCheck, Grid, GridCell } from './grid.ts'
import { cellRef, workbookBytes } from './hucre-adapter.ts'
import { listsSheet } from './lists-sheet.ts'

/** Rows for so many clients have what may be typed into them checked. */
const CLIENTS = 500
/** What is asked stands above, then the ids by which the columns are read. */
const HEADS = 2
/** Widths in letters: a name, a text, a word or a number. */
const WIDTHS = { name: 26, text: 20, answer: 20 } as const
const FROZEN = 2

/** A table with a row for each client of a consultant: who it is, what is known of it, what it answers. */
export function asXlsx(questionnaire: Questionnaire): Promise<Uint8Array> {
  const { title, date, tabs, pageOf, stamp } = questionnaire
  const columns = columnsOf(questionnaire)
  const lists = listsSheet(stamp, columns)
  const head = (value: string): GridCell => ({ value, style: 'head' })
  const open: GridCell = { value: null, style: 'input' }
  const empty = Array.from({ length: CLIENTS }, () => columns.map(() => open))
  // Of the same row, whichever it is.
  const fact = (id: string) =>
    `$${cellRef(
      HEADS,
      columns.findIndex((one) => one.id === id),
    )}`
  const grid: Grid = {
    name: tabs.questions,
    widths: columns.map(widthOf),
    rows: [columns.map((column) => head(askedShortly(column))), columns.map(({ id }) => head(id)), ...empty],
    head: HEADS - 1,
    hasFilter: false,
    frozenColumns: FROZEN,
    printedColumns: columns.length,
    page: 'lying',
    foot: pageOf,
    checks: columns.flatMap((column, at): readonly CellCheck[] =>
      checkOf(column, { rows: [HEADS, HEADS + CLIENTS - 1], columns: [at, at] }, { lists, fact }),
    ),
    isLocked: true,
  }
  const sheets = [grid, howToAnswer(questionnaire, columns), lists.grid]
  return workbookBytes({ title, date, properties: stampProperties(stamp), sheets })
}

/** The same as CSV: what is asked, the ids, and no client yet. */
export function asCsv(questionnaire: Questionnaire): string {
  const columns = columnsOf(questionnaire)
  return csvText([
    columns.map((column) => guardFormula(askedShortly(column))),
    columns.map(({ id }) => guardFormula(id)),
  ])
}

/** The code first: by it the consultant finds the client. */
function columnsOf({ firm, facts, questions }: Questionnaire): readonly QuestionnaireRow[] {
  const [code, others] = [firm.filter(({ id }) => id === 'code'), firm.filter(({ id }) => id !== 'code')]
  return [...code, ...others, ...byId([...facts, ...questions])]
}

/** By its code, which conditions name, and without what is said of how to answer: a head must leave room for clients. */
function askedShortly({ code, ask }: QuestionnaireRow): string {
  const [first = ''] = ask.split('\n')
  return code === '' ? first : `${code}. ${first}`
}

/** What each column takes: all that its head has no room for. */
function howToAnswer(
  { title, about, stamp, tabs, heads, pageOf }: Questionnaire,
  columns: readonly QuestionnaireRow[],
): Grid {
  const text = (value: string): GridCell => ({ value, style: 'text' })
  return {
    name: tabs.help,
    widths: [24, 6, 60, 40, 13, 60],
    rows: [
      [{ value: title, style: 'title' }],
      [{ value: about, style: 'lead' }],
      [{ value: stampLine(stamp), style: 'stamp' }],
      [heads.id, heads.code, heads.question, heads.answer, heads.unit, heads.meaning].map(
        (value): GridCell => ({ value, style: 'head' }),
      ),
      ...columns.map(({ id, code, ask, accepts, hint, unit, help }) =>
        [id, code, ask, takenBy(accepts, hint), unit, help].map(text),
      ),
    ],
    head: 3,
    hasFilter: false,
    frozenColumns: 2,
    printedColumns: 6,
    page: 'lying',
    foot: pageOf,
    checks: [],
    isLocked: true,
  }
}

function takenBy(accepts: Accepts, hint: string): string {
  return accepts.kind === 'words' ? accepts.words.join('\n') : hint
}

function widthOf({ id, accepts }: QuestionnaireRow): number {
  if (id === 'name') return WIDTHS.name
  return accepts.kind === 'text' ? WIDTHS.text : WIDTHS.answer
}
