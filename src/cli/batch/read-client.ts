import { finding } from '../../checklist/finding.ts'
import { formatOf } from '../../checklist/format-of.ts'
import { InputError } from '../../checklist/input-error.ts'
import { type AnswersText, loadAnswersText } from '../../checklist/read-answers.ts'
import { readAssessment } from '../../checklist/read-assessment.ts'
import type { Source } from '../../checklist/source.ts'
import type { AnswerFile } from '../../core/model/answers.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Library } from '../../core/model/library.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { FILE_LIMITS } from '../../node/read-file.ts'
import { isSheetName } from '../../node/save/file-name.ts'
import { answersTo, assessAnswers } from '../answers-file.ts'
import type { FindList } from './lists.ts'

/** What is needed to score any client. */
export interface Scoring {
  readonly library: Library
  readonly findList: FindList
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
const BESIDE = /^tukiem\/(?!answers\/|assessment\/)/

/** Whether a file says itself that it is something else than a client's: a checklist, a theme, a plan. */
export function isBesideAnswers(source: Source): boolean {
  if (isSheetName(source.name)) return false
  try {
    return BESIDE.test(formatOf(source) ?? '')
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/**
 * Scores one client's answers, or takes its saved assessment as it stands. `path` says beside which files its list may lie. Rejects with
 * `InputError` or `UsageError`.
 */
export async function scoreClient(source: Source, path: string, scoring: Scoring): Promise<ScoredClient> {
  if (!isSheetName(source.name) && formatOf(source)?.startsWith('tukiem/assessment/')) {
    const assessment = readAssessment(source)
    return { assessment, language: assessment.language, list: null, setAside: [] }
  }
  const { findList, library, today } = scoring
  const text = await answersTextOf(withinLimit(source), library)
  const list = await findList(text.document.checklist.id, path)
  const file = answersTo(list, text, library)
  const setAside = Object.keys(text.document.answers).filter((id) => Object.hasOwn(file.retired, id))
  const assessment = assessAnswers({ file, library, list }, today)
  return { assessment, language: file.language, list: list.where, setAside }
}

async function answersTextOf(source: Source, { facts }: Library): Promise<AnswersText> {
  if (!isSheetName(source.name)) return loadAnswersText(source)
  const { loadCsvAnswers } = await import('../answers-in-csv.ts')
  return loadCsvAnswers(source, facts)
}

/** Answers are never as large as what comes out of them. */
function withinLimit(source: Source): Source {
  const [size, limit] = [source.bytes.length, FILE_LIMITS.answers]
  if (size > limit) throw new InputError([finding('file-too-large', { size, limit }, { file: source.name })])
  return source
}
