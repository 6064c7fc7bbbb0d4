import { questionsOf } from '../../core/checklist/questions-of.ts'
import { holds } from '../../core/condition/holds.ts'
import type { Answer, AnswerFile } from '../../core/model/answers.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import { FIRM_ROWS } from '../../core/model/questionnaire.ts'
import type { QuestionnaireNames } from '../../core/report/questionnaire-names.ts'
import { inFirmsUnit } from '../../core/sizing/variant.ts'
import type { AnswerWords } from '../answer-value.ts'
import type { Finding } from '../finding.ts'
import { foldId } from '../ids.ts'
import type { SheetNames } from '../sheet/sheet.ts'
import { type AnswerLine, answerLines } from './answer-lines.ts'
import { answerTable } from './answer-table.ts'
import { type CellReader, cellReader } from './cell-reader.ts'
import { factsIn } from './facts-in.ts'
import { asMet, type FindAt, finderIn } from './find-at.ts'
import { isFilled, type Page } from './page.ts'

/** What a questionnaire is read with. */
export interface QuestionnaireContext extends AnswerWords, SheetNames {
  readonly checklist: Checklist
  readonly facts: readonly FactDefinition[]
  readonly names: QuestionnaireNames
}

/** What was understood of one firm's questionnaire, and every cell that was not. */
export interface ReadQuestionnaire {
  readonly firm: AnswerFile['firm']
  readonly facts: AnswerFile['facts']
  readonly answers: AnswerFile['answers']
  readonly findings: readonly Finding[]
  /** Ids of the questions that something is written to, and not understood. */
  readonly misread: readonly string[]
  /** Names of the pages on which answers were found, and of those that were not read. */
  readonly read: readonly string[]
  readonly unread: readonly string[]
}

/** Reads what people made of a questionnaire, cell by cell; what one cell says never costs another one. */
export function readQuestionnaire(
  file: string,
  pages: readonly Page[],
  context: QuestionnaireContext,
): ReadQuestionnaire {
  const findAt = finderIn(file)
  const reader = cellReader(file, context)
  const ids = knownIds(context)
  const knownId = (text: string) => context.rowWord(text) ?? ids.get(foldId(text.trim())) ?? null
  const tables = pages.map((page) => answerTable(page, context, (text) => knownId(text) !== null))
  const told = tables.map((table) =>
    typeof table === 'string' ? null : answerLines(table, { ...context, knownId, findAt }),
  )
  const lost = pages.filter((_, at) => tables[at] === 'no-head')
  const once = withoutCopies(
    told.flatMap((one) => one?.lines ?? []),
    findAt,
  )
  const firm = firmIn(once.lines, reader)
  const facts = factsIn(once.lines, context, reader, file)
  const answers = answersIn(once.lines, facts.profile, context, reader, findAt)
  return {
    firm: firm.firm,
    facts: facts.profile,
    answers: answers.answers,
    misread: answers.misread,
    findings: asMet(
      [
        ...lost.map(({ name, rows }) =>
          findAt('questionnaire-head-lost', {}, name, { row: rows[0]?.row ?? 0, column: 0 }),
        ),
        ...told.flatMap((one) => one?.findings ?? []),
        ...[once, firm, facts, answers].flatMap(({ findings }) => findings),
      ],
      pages,
    ),
    read: pages.filter((_, at) => told[at]).map(({ name }) => name),
    unread: pages.filter((_, at) => !told[at]).map(({ name }) => name),
  }
}

function knownIds({ checklist, facts }: QuestionnaireContext): ReadonlyMap<string, string> {
  const all = [
    ...FIRM_ROWS,
    ...facts.flatMap(({ id, choices }) => [id, ...(choices ?? []).map((choice) => `${id}=${choice.id}`)]),
    ...questionsOf(checklist).flatMap((question) => [
      question.id,
      ...(question.kind === 'number' ? [question, ...(question.variants ?? [])] : []).map(
        ({ meaning }) => `${question.id}#${meaning}`,
      ),
    ]),
  ]
  return new Map(all.map((id) => [foldId(id), id]))
}

/** A row that was copied: an empty one counts for nothing, two that say the same are one. */
function withoutCopies(
  lines: readonly AnswerLine[],
  findAt: FindAt,
): { readonly lines: readonly AnswerLine[]; readonly findings: readonly Finding[] } {
  const kept = new Map<string, AnswerLine>()
  const findings: Finding[] = []
  for (const line of lines) {
    const before = kept.get(line.id)
    if (!before || !isTold(before)) kept.set(line.id, line)
    else if (isTold(line) && said(line) !== said(before)) {
      const cell = findAt('sheet-id-missing', {}, before.page, before.answer).place.cell ?? ''
      findings.push(findAt('sheet-id-twice', { id: line.id, cell }, line.page, line.answer))
    }
  }
  return { lines: [...kept.values()], findings }
}

const besides = ({ note, proof }: AnswerLine) => [note, proof].flatMap((cell) => (cell && isFilled(cell) ? [cell] : []))

const isTold = (line: AnswerLine): boolean => isFilled(line.answer) || besides(line).length > 0

const said = (line: AnswerLine): string =>
  JSON.stringify([line.answer, line.note, line.proof].map((cell) => cell?.text.trim() ?? ''))

function firmIn(
  lines: readonly AnswerLine[],
  reader: CellReader,
): { readonly firm: AnswerFile['firm']; readonly findings: readonly Finding[] } {
  const told = lines
    .filter(({ id, answer }) => FIRM_ROWS.some((row) => row === id) && isFilled(answer))
    .map(reader.firm)
  return {
    firm: Object.assign({}, ...told.map((one) => ('firm' in one ? one.firm : {}))),
    findings: told.flatMap((one) => ('findings' in one ? one.findings : [])),
  }
}

function answersIn(
  lines: readonly AnswerLine[],
  profile: AnswerFile['facts'],
  { checklist }: QuestionnaireContext,
  reader: CellReader,
  findAt: FindAt,
): Pick<ReadQuestionnaire, 'answers' | 'findings' | 'misread'> {
  const answers = new Map<string, Answer>()
  const findings: Finding[] = []
  const misread: string[] = []
  for (const written of questionsOf(checklist)) {
    const question = inFirmsUnit(written, profile)
    const own = lines.filter(({ id }) => id.replace(/#\d+$/, '') === question.id).filter(isTold)
    const [line, second] = own
    if (!line) continue
    const meaning = Number(/#(\d+)$/.exec(line.id)?.[1] ?? question.meaning)
    const before = findings.length
    if (second) {
      const cell = findAt('sheet-id-missing', {}, line.page, line.answer).place.cell ?? ''
      findings.push(findAt('sheet-id-twice', { id: question.id, cell }, second.page, second.answer))
    } else if (meaning !== question.meaning && isUnitKnown(written, profile)) {
      findings.push(findAt('questionnaire-other-unit', { id: question.id }, line.page, line.answer))
    } else {
      const read = reader.answer(line, question.id, profile)
      if ('findings' in read) findings.push(...read.findings)
      else if (read.answer) answers.set(question.id, { ...read.answer, meaning })
    }
    if (findings.length > before) misread.push(question.id)
  }
  return { answers: Object.fromEntries(answers), findings, misread }
}

/** Whether the facts tell in which unit a number is asked for: those that its variants look at are all known. */
function isUnitKnown(question: ReturnType<typeof questionsOf>[number], profile: AnswerFile['facts']): boolean {
  if (question.kind !== 'number') return true
  return (question.variants ?? []).every(({ when }) => holds(when, profile) !== null)
}
