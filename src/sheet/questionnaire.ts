import type { Accepts, Questionnaire, QuestionnaireColumn, QuestionnaireRow } from '../core/model/questionnaire.ts'
import { BETWEEN } from '../core/report/speakers.ts'
import { stampLine, stampProperties } from '../core/text/questionnaire-stamp.ts'
import { type CheckSetting, checkOf } from './answer-checks.ts'
import { byId } from './by-id.ts'
import { csvText } from './csv-text.ts'
import { guardFormula } from './formula-guard.ts'
import type { CellCheck, Grid, GridCell, GridStyle, GridValue, Workbook } from './grid.ts'
import { fixedRef, tabRef, workbookBytes } from './hucre-adapter.ts'
import { type Listed, listsSheet } from './lists-sheet.ts'

interface Column {
  readonly id: QuestionnaireColumn
  /** In letters. */
  readonly width: number
  readonly style: GridStyle
}

const column = (id: QuestionnaireColumn, width: number, style: GridStyle = 'text'): Column => ({ id, width, style })

const FACTS: readonly Column[] = [
  column('id', 7, 'quiet'),
  column('code', 6, 'centred'),
  column('question', 54),
  column('answer', 26, 'input'),
  column('unit', 11),
  column('meaning', 56),
]
const QUESTIONS: readonly Column[] = [
  column('id', 7, 'quiet'),
  column('code', 6, 'centred'),
  column('section', 14),
  column('question', 52),
  column('answer', 22, 'input'),
  column('unit', 11),
  column('note', 24, 'input'),
  column('proof', 22, 'input'),
]
const HELP: readonly Column[] = [
  column('id', 7, 'quiet'),
  column('code', 6, 'centred'),
  column('question', 28, 'strong'),
  column('meaning', 46),
  column('why', 34),
  column('papers', 30),
  column('law', 34),
]
const GUIDE_WIDTH = 76

/** Title, about, stamp: what stands above each table. */
const ABOVE = 3

/**
 * A questionnaire as an XLSX file: a guide, the facts, the questions with what may be typed, and what they mean. What is
 * not to be typed into is locked without a password. A sheet that nobody needs to see holds the lists of words and says which
 * checklist this is.
 */
export function asXlsx(questionnaire: Questionnaire): Promise<Uint8Array> {
  return workbookBytes(questionnaireBook(questionnaire))
}

const CSV_COLUMNS = ['id', 'question', 'answer', 'note', 'proof'] as const

/** The same for whoever has no Excel: a row a fact and a question, with the words to answer with. */
export function asCsv({ stamp, heads, firm, facts, questions }: Questionnaire): string {
  const row = (id: string, question: string, answer: string) => [id, question, answer, '', ''].map(guardFormula)
  const name = firm.find(({ id }) => id === 'name')
  return csvText([
    CSV_COLUMNS.map((id) => guardFormula(heads[id])),
    row('checklist', stampLine(stamp), stamp.checklist),
    ...(name ? [row(name.id, name.ask, '')] : []),
    ...byId([...facts, ...questions]).map(({ id, code, ask, value, accepts }) =>
      row(id, `${code}. ${ask}${wordsAfter(accepts)}`, value === null ? '' : String(value)),
    ),
  ])
}

function wordsAfter(accepts: Accepts): string {
  return accepts.kind === 'text' || accepts.kind === 'nothing' ? '' : `\n(${accepts.words.join(' · ')})`
}

function questionnaireBook(one: Questionnaire): Workbook {
  const { tabs, title, date, firm, facts, questions, stamp } = one
  const factLines = [...firm, ...facts]
  const lists = listsSheet(stamp, [...factLines, ...questions])
  const rowOf = new Map(factLines.map(({ id }, at) => [id, ABOVE + 1 + at]))
  const answered = FACTS.findIndex(({ id }) => id === 'answer')
  const fact = (id: string) => `${tabRef(tabs.facts)}!${fixedRef(rowOf.get(id) ?? 0, answered)}`
  return {
    title,
    date,
    properties: stampProperties(stamp),
    sheets: [
      guideSheet(one),
      tableSheet(
        one,
        tabs.facts,
        FACTS,
        factLines.map((row) => cellsOf(row)),
        checksOf(factLines, FACTS, lists, fact),
      ),
      tableSheet(
        one,
        tabs.questions,
        QUESTIONS,
        questions.map((row) => cellsOf(row)),
        checksOf(questions, QUESTIONS, lists, fact),
      ),
      tableSheet(one, tabs.help, HELP, one.explanations.map(explained), []),
      lists.grid,
    ],
  }
}

/** What stands in the columns of one row. */
type Cells = Partial<Record<QuestionnaireColumn, GridValue>>

/** A heading has no answer at all; where none is known yet, it is `null`. */
function cellsOf({ id, code, section, ask, value, unit, help, accepts }: QuestionnaireRow): Cells {
  const answer = accepts.kind === 'nothing' ? {} : { answer: value }
  return { id, code, section, question: ask, ...answer, unit, meaning: help }
}

function explained({ id, code, ask, meaning, why, papers, laws }: Questionnaire['explanations'][number]): Cells {
  return { id, code, question: ask, meaning, why, papers: papers.join('\n'), law: laws.join('\n') }
}

function guideSheet({ tabs, title, about, guide, stamp, pageOf }: Questionnaire): Grid {
  const line = (value: string): readonly GridCell[] => [{ value, style: 'line' }]
  return {
    name: tabs.guide,
    widths: [GUIDE_WIDTH],
    rows: [
      ...title.split(BETWEEN).map((value): readonly GridCell[] => [{ value, style: 'title' }]),
      ...guide.map(line),
      ...about.split(BETWEEN).map((value): readonly GridCell[] => [{ value, style: 'lead' }]),
      [{ value: stampLine(stamp), style: 'stamp' }],
    ],
    head: null,
    hasFilter: false,
    frozenColumns: 0,
    printedColumns: 1,
    page: 'upright',
    foot: pageOf,
    checks: [],
    isLocked: true,
  }
}

function tableSheet(
  { title, about, heads, stamp, pageOf }: Questionnaire,
  name: string,
  columns: readonly Column[],
  rows: readonly Cells[],
  checks: readonly CellCheck[],
): Grid {
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      [{ value: title, style: 'title' }],
      [{ value: about, style: 'lead' }],
      [{ value: stampLine(stamp), style: 'stamp' }],
      columns.map(({ id }): GridCell => ({ value: heads[id], style: 'head' })),
      ...rows.map((row) =>
        columns.map(
          ({ id, style }): GridCell => ({
            value: row[id] ?? null,
            style: style === 'input' && row.answer === undefined ? 'text' : style,
          }),
        ),
      ),
    ],
    head: ABOVE,
    hasFilter: false,
    frozenColumns: 2,
    printedColumns: columns.length,
    page: 'lying',
    foot: pageOf,
    checks,
    isLocked: true,
  }
}

function checksOf(
  rows: readonly QuestionnaireRow[],
  columns: readonly Column[],
  lists: Listed,
  fact: CheckSetting['fact'],
): readonly CellCheck[] {
  const answer = columns.findIndex(({ id }) => id === 'answer')
  return rows.flatMap((row, at) =>
    checkOf(row, { rows: [ABOVE + 1 + at, ABOVE + 1 + at], columns: [answer, answer] }, { lists, fact }),
  )
}
