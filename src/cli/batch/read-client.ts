import { finding } from '../../checklist/finding.ts'
import { formatOf } from '../../checklist/format-of.ts'
import { InputError, refuse } from '../../checklist/input-error.ts'
import { type AnswersText, loadAnswersText } from '../../checklist/read-answers.ts'
import { readAssessment } from '../../checklist/read-assessment.ts'
import { readScore } from '../../checklist/read-score.ts'
import type { Source } from '../../checklist/source.ts'
import type { AnswerFile } from '../../core/model/answers.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Library } from '../../core/model/library.ts'
import type { IsoDate, Language } from '../../core/model/text.ts'
import { answersTo, assessAnswers } from '../answers-file.ts'
import type { ListNamed } from '../find-list.ts'
import { UsageError } from '../usage-error.ts'
import { withinAnswersLimit } from '../within-answers-limit.ts'
import type { FindList, FoundList } from './lists.ts'

/** What a client's answers are read from. */
export interface ClientText {
  /** A sheet has a row for each question, a workbook is a questionnaire that was filled in. */
  readonly kind: 'text' | 'sheet' | 'workbook'
  /** Under the name that messages call it by. */
  readonly source: Source
  /** Its list may lie beside this file. */
  readonly path: string
}

/** What is needed to score any client. */
export interface Scoring {
  readonly root: string
  readonly library: Library
  readonly findList: FindList
  readonly language: Language
  /** The one list of all. */
  readonly list: string | undefined
  readonly today: IsoDate
}

export interface ScoredClient {
  readonly assessment: Assessment
  /** Of the check, where it is known. */
  readonly language: AnswerFile['language']
  /** What its list is loaded by, where it was needed. */
  readonly list: string | null
  /** Ids of answers that the list has no question for. */
  readonly setAside: readonly string[]
}

/** Formats of files that lie beside answers and are none. */
const BESIDE = /^tukiem\/(?!answers\/|assessment\/|score\/)/

/** Whether a file says itself that it is something else than a client's: a checklist, a theme, a plan. */
export function isBesideAnswers(text: ClientText): boolean {
  return BESIDE.test(formatIn(text) ?? '')
}

/** Whether it is a saved result. */
export function isAssessment(text: ClientText): boolean {
  return formatIn(text)?.startsWith('tukiem/assessment/') === true
}

/** Whether it is a result in a line, as a firm hands it on. */
export function isScore(text: ClientText): boolean {
  return formatIn(text)?.startsWith('tukiem/score/') === true
}

/** The format that a text names; `null` for none, and for what is no text. */
function formatIn({ kind, source }: ClientText): string | null {
  if (kind !== 'text') return null
  try {
    return formatOf(source)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** A result that is taken as it stands, and what its list is loaded by where that is at hand. */
export async function readScored({ source, path }: ClientText, { findList }: Pick<Scoring, 'findList'>) {
  const { client: _, source: __, ...record } = readScore(source)
  return { record, list: await whereIs(record.checklist, path, findList) }
}

/** `null` for a list that is not here, or has changed: the result stands without it. */
async function whereIs(named: ListNamed, path: string, findList: FindList): Promise<string | null> {
  try {
    const list = await findList(named, path)
    return list.sha256 === named.sha256 ? list.where : null
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return null
    throw error
  }
}

/**
 * Scores one client's answers, or takes its saved assessment as it stands. A questionnaire without any
 * answer is none that could be scored. Rejects with `InputError` or `UsageError`.
 */
export async function scoreClient(text: ClientText, scoring: Scoring): Promise<ScoredClient> {
  if (isAssessment(text)) {
    const assessment = readAssessment(text.source)
    return { assessment, language: assessment.language, list: null, setAside: [] }
  }
  const { library, today } = scoring
  const { file, list, setAside } =
    text.kind === 'workbook' ? await filledIn(text, scoring) : await answersOf(text, scoring)
  if (text.kind !== 'text' && Object.keys(file.answers).length === 0)
    throw new InputError([finding('questionnaire-empty', {}, { file: text.source.name })])
  const assessment = assessAnswers({ file, library, list }, today)
  return { assessment, language: file.language, list: list.where, setAside }
}

interface ReadAnswers {
  readonly file: AnswerFile
  readonly list: FoundList
  readonly setAside: readonly string[]
}

/** What answers call their list. Rejects with `InputError`. */
export async function listNamedIn(text: ClientText, library: Library): Promise<ListNamed> {
  return (await answersTextOf(text, library)).document.checklist
}

async function answersOf(client: ClientText, { library, findList }: Scoring): Promise<ReadAnswers> {
  const { path } = client
  const text = await answersTextOf(client, library)
  const list = await findList(text.document.checklist, path)
  const file = answersTo(list, text, library)
  return { file, list, setAside: Object.keys(text.document.answers).filter((id) => Object.hasOwn(file.retired, id)) }
}

async function answersTextOf({ kind, source }: ClientText, { facts }: Library): Promise<AnswersText> {
  if (kind !== 'sheet') return loadAnswersText(withinAnswersLimit(source))
  const { loadCsvAnswers } = await import('../answers-in-csv.ts')
  return loadCsvAnswers(withinAnswersLimit(source), facts)
}

/** A questionnaire of which a cell was not understood is not scored by half. */
async function filledIn({ path }: ClientText, { root, library, language, list: given }: Scoring): Promise<ReadAnswers> {
  const { readFilled } = await import('../import-read.ts')
  const options = given === undefined ? {} : { list: given }
  const read = await readFilled(path, { library, options, context: { io: { root }, words: { language } } })
  if ('table' in read) throw new InputError([finding('questionnaire-nothing', {}, { file: path })])
  const { answersFile, list, findings } = read
  refuse(findings)
  return { file: answersFile, list: { ...list, where: given ?? list.checklist.id }, setAside: [] }
}
