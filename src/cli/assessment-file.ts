import { formatOf } from '../checklist/format-of.ts'
import type { Source } from '../checklist/source.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { Assessment } from '../core/model/assessment.ts'
import { FILE_LIMITS, readSource, readStdin } from '../node/read-file.ts'
import { isSheetName } from '../node/save/file-name.ts'
import type { Words } from '../words/words.ts'
import { answersFrom, assessAnswers, findAnswers, wordsFor } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'
import { withinAnswersLimit } from './within-answers-limit.ts'

/** An assessment, made now or saved before, with what reports need beside it. */
export interface LoadedAssessment {
  readonly assessment: Assessment
  /** Those asked for, else those of the check. */
  readonly words: Words
  readonly path: string
  /** The answers that it was made from now; `null` for an assessment that was saved before. */
  readonly file: AnswerFile | null
}

export interface LoadOptions {
  /** The list to take for answers, instead of the one that they name. */
  readonly list?: string | undefined
  /** `--today` is for answers alone: a saved assessment may be of any day. */
  readonly daysDiffer?: boolean
}

/**
 * The assessment that a file gives: answers are assessed on the day asked for, an assessment that `tukiem score --json`
 * wrote is taken as it stands, and needs neither its checklist nor its answers. `-` for piped input; without a path the
 * only answers file here. Throws `UsageError` or `InputError`.
 */
export async function loadAssessment(
  given: string | undefined,
  context: CommandContext,
  options: LoadOptions = {},
): Promise<LoadedAssessment> {
  const path = findAnswers(given)
  const source = await readEither(path, context)
  if (isAssessment(source)) return loadSaved(source, path, context, options)
  const answers = await answersFrom(withinAnswersLimit(source), path, context, options.list)
  const { file } = answers
  const assessment = assessAnswers(answers, dayOf(context.today, context.io))
  return { assessment, words: wordsFor(file, context), path, file }
}

/** Whether a file holds an assessment and not answers. Throws an `InputError` when it cannot be read. */
export function isAssessmentFile(path: string): boolean {
  return isAssessment(readSource(path, FILE_LIMITS.assessment))
}

async function loadSaved(
  source: Source,
  path: string,
  context: CommandContext,
  { list, daysDiffer = false }: LoadOptions,
): Promise<LoadedAssessment> {
  if (list !== undefined) throw new UsageError('cli.result-has-list', {})
  const { readAssessment } = await import('../checklist/read-assessment.ts')
  const assessment = readAssessment(source)
  const words = wordsFor(assessment, context)
  const { today } = assessment
  if (!daysDiffer && context.today !== undefined && dayOf(context.today, context.io) !== today)
    throw new UsageError('cli.result-has-day', { day: today })
  return { assessment, words, path, file: null }
}

function readEither(path: string, { io }: CommandContext): Source | Promise<Source> {
  return path === '-' ? readStdin(io.stdin, FILE_LIMITS.assessment) : readSource(path, FILE_LIMITS.assessment)
}

function isAssessment(source: Source): boolean {
  return !isSheetName(source.name) && formatOf(source)?.startsWith('tukiem/assessment/') === true
}
