import type { QuestionnaireNames } from '../../core/report/questionnaire-names.ts'
import type { ColumnId } from '../sheet/sheet.ts'
import type { AnswerTable } from './answer-table.ts'
import type { FindAt } from './find-at.ts'
import { cellAt, isFilled, type PageCell, type PageRow } from './page.ts'

/** One row that was understood: what it answers, and where. */
export interface AnswerLine {
  /** As the questionnaire writes it: `hired`, `people=overtime`, `pay.minimum-wage#2`. */
  readonly id: string
  readonly page: string
  readonly answer: PageCell
  readonly note: PageCell | null
  readonly proof: PageCell | null
}

export interface Lines {
  readonly lines: readonly AnswerLine[]
  readonly findings: readonly ReturnType<FindAt>[]
}

interface Reading {
  readonly names: QuestionnaireNames
  /** The id that is meant, whatever its capitals; `null` for one that nothing has. */
  readonly knownId: (text: string) => string | null
  readonly findAt: FindAt
}

/** Every row of a table that answers something: by its id, or by its question where the id is gone. */
export function answerLines(table: AnswerTable, reading: Reading): Lines {
  const lines: AnswerLine[] = []
  const findings: ReturnType<FindAt>[] = []
  let group = ''
  for (const row of table.rows) {
    const told = lineOf(row, group, table, reading)
    if ('line' in told) {
      lines.push(told.line)
      findings.push(...mergedFindings(told.line, table, reading))
    } else if (told.finding) findings.push(told.finding)
    group = 'line' in told ? groupAfter(told.line.id, group) : groupNamed(row, table, reading, group)
  }
  return { lines, findings }
}

/** The fact of several choices that the row belongs to or begins. */
function groupAfter(id: string, group: string): string {
  return id.includes('=') ? (id.split('=')[0] ?? '') : group
}

function groupNamed(row: PageRow, { columns }: AnswerTable, { names }: Reading, group: string): string {
  return names.groupAsking(textIn(row, columns.get('question'))) ?? group
}

type Told = { readonly line: AnswerLine } | { readonly finding: ReturnType<FindAt> | null }

function lineOf(row: PageRow, group: string, { page, columns }: AnswerTable, reading: Reading): Told {
  const { names, knownId, findAt } = reading
  const cellOf = (id: ColumnId): PageCell | null => {
    const column = columns.get(id)
    return column === undefined ? null : cellAt(row, column)
  }
  const answer = cellOf('answer') ?? cellAt(row, -1)
  const [note, proof] = [cellOf('note'), cellOf('proof')]
  const isAnswered = [answer, note, proof].some((cell) => cell !== null && isFilled(cell))
  const written = textIn(row, columns.get('id'))
  const byId = written === '' ? null : knownId(written)
  const byText = names.rowsAsking(textIn(row, columns.get('question')), group)
  const refused = (code: 'questionnaire-row-unknown' | 'questionnaire-row-doubt') =>
    isAnswered ? { finding: findAt(code, {}, page.name, filled([answer, note, proof]) ?? answer) } : { finding: null }
  const id = byId ?? (byText.length === 1 ? byText[0] : undefined)
  if (id === undefined) return refused(byText.length > 1 ? 'questionnaire-row-doubt' : 'questionnaire-row-unknown')
  const isOther = byId !== null && byText.length > 0 && !byText.some((one) => sameRow(one, byId))
  return isOther ? refused('questionnaire-row-doubt') : { line: { id, page: page.name, answer, note, proof } }
}

/** A question with one unit may stand there with or without the sign of its meaning. */
function sameRow(one: string, other: string): boolean {
  return one === other || one.replace(/#\d+$/, '') === other || other.replace(/#\d+$/, '') === one
}

function textIn(row: PageRow, column: number | undefined): string {
  return column === undefined ? '' : cellAt(row, column).text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
}

function filled(cells: readonly (PageCell | null)[]): PageCell | undefined {
  return cells.find((cell): cell is PageCell => cell !== null && isFilled(cell))
}

/** Of cells that were made one, only the first holds a text: an answer among the others is lost. */
function mergedFindings(line: AnswerLine, { page }: AnswerTable, { findAt }: Reading): Lines['findings'] {
  const { row, column } = line.answer
  const block = page.merged.find(
    ({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column,
  )
  const isWhole =
    block === undefined || (block.from.row === row && block.to.row === row && block.from.column === column)
  return isWhole ? [] : [findAt('questionnaire-merged', {}, line.page, line.answer)]
}
