import { statSync } from 'node:fs'
import { InputError } from '../checklist/input-error.ts'
import { loadAnswersText } from '../checklist/read-answers.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { Checklist } from '../core/model/checklist.ts'
import type { IsoDate } from '../core/model/text.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { clean } from '../core/text/clean.ts'
import { loadLibrary } from '../node/library.ts'
import { FILE_LIMITS, readSource } from '../node/read-file.ts'
import { answersFilesIn, answersTo } from './answers-file.ts'
import { type CheckProgress, checkProgress } from './check-progress.ts'
import type { CommandContext } from './command.ts'
import { DEFAULT_LIST } from './default-list.ts'
import { listOfAnswers } from './find-list.ts'
import { localDay } from './today.ts'
import { UsageError } from './usage-error.ts'

/** A check whose answers are in this folder. */
export interface CheckHere {
  /** The file's name. */
  readonly path: string
  readonly file: AnswerFile
  readonly list: Checklist
  readonly progress: CheckProgress
  /** The day on which the file was last saved. */
  readonly saved: IsoDate
}

/** An answers file that cannot be gone on with as it is. */
export interface UnreadableHere {
  readonly path: string
  readonly progress: null
}

export interface AnswersHere {
  /** The newest first, and after them those that cannot be read. */
  readonly shown: readonly (CheckHere | UnreadableHere)[]
  /** How many older files there are. */
  readonly more: number
}

/** The answers files of the folder we are in, at most `most` of them, each with what an owner needs to know it by. */
export async function answersHere(most: number, context: CommandContext): Promise<AnswersHere> {
  const files = answersFilesIn('.')
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)
  const shown = await Promise.all(files.slice(0, most).map(({ path, time }) => lookInto(path, new Date(time), context)))
  const [readable, unreadable] = [shown.filter((one) => one.progress), shown.filter((one) => !one.progress)]
  return { shown: [...readable, ...unreadable], more: Math.max(0, files.length - most) }
}

async function lookInto(path: string, time: Date, { io }: CommandContext): Promise<CheckHere | UnreadableHere> {
  try {
    const program = loadLibrary(io.root)
    const text = loadAnswersText(readSource(path, FILE_LIMITS.answers))
    const list = await listOfAnswers(io.root, program, text.document.checklist, path)
    const library = withPack(program, list)
    const file = answersTo(list, text, library)
    const progress = checkProgress(file, { ...library, ...list })
    return { path, file, list: list.checklist, progress, saved: localDay(time) }
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return { path, progress: null }
    throw error
  }
}

/** What a check is called where it is to be chosen: by its firm, and by its file too where that alone tells them apart. */
export function nameHere(
  { path, file }: CheckHere,
  all: AnswersHere,
  { words }: Pick<CommandContext, 'words'>,
): string {
  const { name } = file.firm
  if (name === undefined) return clean(path)
  const alike = all.shown.filter((one) => one.progress !== null && one.file.firm.name === name)
  return alike.length === 1 ? clean(name) : words.say('resume.choose.named', { firm: clean(name), file: clean(path) })
}

/** A check as an option: how far it is, and the list when it is not the usual one. */
export function labelHere(check: CheckHere, all: AnswersHere, context: Pick<CommandContext, 'words'>): string {
  const { words } = context
  const { stage, answered, total } = check.progress
  const name = nameHere(check, all, context)
  const again = check.file.follows === undefined ? 'no' : 'yes'
  const label =
    stage === 'finished'
      ? words.say('resume.choose.finished', { name, total, day: words.day(check.saved) })
      : stage === 'facts'
        ? words.say('resume.choose.facts', { name, answered, again })
        : words.say('resume.choose.open', { name, answered, total, again })
  return check.list.id === DEFAULT_LIST
    ? label
    : words.say('resume.choose.list', { label, list: clean(words.text(check.list.title)) })
}
