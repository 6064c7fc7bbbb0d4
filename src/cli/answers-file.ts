import { NONE } from '../checklist/finding.ts'
import { nearest } from '../checklist/near.ts'
import { type AnswersText, answersIn, loadAnswersText } from '../checklist/read-answers.ts'
import type { Source } from '../checklist/source.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { Assessment } from '../core/model/assessment.ts'
import type { Checklist } from '../core/model/checklist.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { IsoDate } from '../core/model/text.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { assess } from '../core/scoring/assess.ts'
import { rightSize } from '../core/sizing/right-size.ts'
import type { Scope } from '../interview/state.ts'
import { answersNames } from '../node/answers/answers-names.ts'
import { namesIn } from '../node/folder.ts'
import { loadChecklist, loadLibrary } from '../node/library.ts'
import { FILE_LIMITS, readSource, readStdin } from '../node/read-file.ts'
import { isSheetName } from '../node/save/file-name.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import { isSpoken, type Words, wordsIn } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { listOfAnswers } from './find-list.ts'
import { UsageError } from './usage-error.ts'

/** An answers file that was read and checked against its list. */
export interface LoadedAnswers {
  /** As read, for noticing that somebody else has changed the file since. */
  readonly bytes: Uint8Array
  readonly file: AnswerFile
  readonly library: Library
  readonly list: HashedChecklist
  /** Ids of answers that the list has no question for; they were named on reading. */
  readonly setAside: readonly string[]
}

/** The answers files in a folder, by name. */
export function answersFilesIn(folder: string): readonly string[] {
  const names = namesIn(folder)
  if (names === null) throw new UsageError('cli.folder-unreadable', {})
  return answersNames(names)
}

/** The path given, or the only answers file here. */
export function findAnswers(given: string | undefined): string {
  if (given !== undefined) return given
  const [only, ...others] = answersFilesIn('.')
  if (only === undefined) throw new UsageError('cli.no-answers-here', {})
  if (others.length > 0) throw new UsageError('cli.several-answers-here', { files: [only, ...others].join(', ') })
  return only
}

/** Reads an answers file, `-` for piped input, and the list that it answers (or `listGiven`). */
export async function loadAnswers(path: string, context: CommandContext, listGiven?: string): Promise<LoadedAnswers> {
  const { stdin } = context.io
  const source = path === '-' ? await readStdin(stdin, FILE_LIMITS.answers) : readSource(path, FILE_LIMITS.answers)
  return answersFrom(source, path, context, listGiven)
}

/** The same for a file that was read; `path` says beside which files its list may lie. */
export async function answersFrom(
  source: Source,
  path: string,
  context: CommandContext,
  listGiven?: string,
): Promise<LoadedAnswers> {
  const { io } = context
  const program = loadLibrary(io.root)
  const text = await answersTextOf(source, program)
  const list = await (listGiven === undefined
    ? listOfAnswers(io.root, program, text.document.checklist, path)
    : loadChecklist(io.root, program, listGiven))
  const library = withPack(program, list)
  const file = answersTo(list, text, library)
  const setAside = Object.keys(text.document.answers).filter((id) => Object.hasOwn(file.retired, id))
  nameSetAside(setAside, list.checklist, context)
  return { bytes: source.bytes, file, library, list, setAside }
}

/** What a text answers of its list, in the words of any language. Throws an InputError. */
export function answersTo(
  { checklist, pack }: Pick<HashedChecklist, 'checklist' | 'pack'>,
  text: AnswersText,
  library: Library,
): AnswerFile {
  const { facts } = withPack(library, pack ? { pack } : {})
  return answersIn(text, { answerWord, numberWord, checklist, facts })
}

/** Before the answers are checked against their list; a sheet is read by what only sheets need. */
async function answersTextOf(source: Source, { facts }: Library): Promise<AnswersText> {
  if (!isSheetName(source.name)) return loadAnswersText(source)
  const { loadCsvAnswers } = await import('./answers-in-csv.ts')
  return loadCsvAnswers(source, facts)
}

/** The assessment of an answers file on a day; with a scope, of that part of its list alone. */
export function assessAnswers(
  { file, library, list, scope }: Pick<LoadedAnswers, 'file' | 'library' | 'list'> & { readonly scope?: Scope },
  today: IsoDate,
): Assessment {
  const known = withPack(library, list)
  const sized = rightSize(list.checklist, file.facts, known.facts)
  const kept = scope ? sized.kept.filter((one) => scope(one.question, one.section)) : sized.kept
  return assess({ ...sized, kept }, file, { ...known, today, sha256: list.sha256 })
}

/** The words to say a result in: those asked for, else those of the owner's own check. */
export function wordsFor({ language }: Pick<AnswerFile, 'language'>, { languageAsked, words }: CommandContext): Words {
  return languageAsked || !isSpoken(language) ? words : wordsIn(language)
}

/** Answers that the list has no question for are kept, and named: a slip of the pen must not vanish. */
function nameSetAside(ids: readonly string[], list: Checklist, { io, words }: CommandContext): void {
  if (ids.length === 0) return
  const known = list.sections.flatMap((section) => section.questions.map((one) => one.id))
  const named = ids.map((id) => {
    const near = nearest(id, known)
    return near === NONE ? id : `${id} (${near}?)`
  })
  io.err(`${words.say('cli.set-aside', { count: ids.length, list: list.id, ids: named.join(', ') })}\n`)
}
