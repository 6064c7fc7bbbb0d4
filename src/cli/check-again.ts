import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../checklist/input-error.ts'
import { loadAnswersText } from '../checklist/read-answers.ts'
import { factAsItStands } from '../checklist/read-profile.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { IsoDate } from '../core/model/text.ts'
import { type Earlier, emptyAnswers } from '../interview/state.ts'
import { FILE_LIMITS, readSource } from '../node/read-file.ts'
import { openAnswers } from '../node/save/answer-store.ts'
import { numberedName } from '../node/save/file-name.ts'
import { answersTo } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { type Session, savedAtOnce } from './session.ts'

/** A check that is being done again, with the file of the one before. */
interface Before {
  readonly file: AnswerFile
  readonly path: string
}

/** What a new file of answers needs to know of a command. */
interface Naming {
  readonly io: Pick<CommandContext['io'], 'now'>
  readonly words: CommandContext['words']
}

/**
 * A second check of the same firm: a new file beside the one before, named after it and the day, in which nothing is
 * answered and which says in `follows` what it comes after. It holds no earlier answer, so that nothing but what is said
 * anew can ever be scored; the interview shows them from the file before, which stays as it is. Marks of things done stay
 * there as well: the new answers tell what is so now. It is saved at once, so that it is found if it is broken off.
 */
export function startAgain(before: Before, session: Session, today: IsoDate, context: Naming): Session {
  session.store.close()
  const { list, library } = session
  const { language, firm } = before.file
  const file: AnswerFile = {
    ...emptyAnswers({ ...library, ...list }),
    ...(language === undefined ? {} : { language }),
    firm,
    follows: basename(before.path),
  }
  return savedAtOnce({ library, list, setAside: [], store: storeBeside(before.path, today, context), file }, file)
}

/** `a.tukiem.yaml` is followed by `a-2026-12-05.tukiem.yaml`, and that one by a later day, not by two. */
function storeBeside(path: string, today: IsoDate, { io, words }: Naming): Session['store'] {
  const stem = basename(path)
    .replace(/\.tukiem(?: ?\(\d+\))?\.(?:ya?ml|json|txt)$|\.(?:ya?ml|json|txt)$/i, '')
    .replace(/-\d{4}-\d{2}-\d{2}(?:-\d+)?$/, '')
  const setting = { unnamed: words.say('interview.file-name'), now: io.now }
  for (let number = 1; ; number += 1) {
    const to = join(dirname(path), numberedName(`${stem}-${today}.tukiem.yaml`, number))
    const opened = existsSync(to) ? null : openAnswers(to, null, setting)
    if (opened?.opened) return opened.store
  }
}

/**
 * What the check before holds of a check that is done again, or what was said for other lists; `null` when there is none,
 * or when it can no more be read: then all is asked as if it were new.
 */
export function earlierOf(file: AnswerFile | null, path: string | null, session: Session): Earlier | null {
  if (file?.follows === undefined || path === null) return file && offeredIn(file, session)
  const { library, list } = session
  try {
    const text = loadAnswersText(readSource(join(dirname(path), file.follows), FILE_LIMITS.answers))
    const { facts, answers } = answersTo(list, text, library)
    return { facts, answers }
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** What is shown of answers for other lists, as far as it can be an answer here. */
function offeredIn({ before = {}, factsBefore = {} }: AnswerFile, { library }: Session): Earlier | null {
  const answers = Object.entries(before).flatMap(([id, said]) => {
    const { value, meaning, note, proof, reason, taken } = said
    if (value === undefined || taken) return []
    const more = Object.entries({ meaning, note, proof, reason }).filter(([, one]) => one !== undefined)
    return [[id, { value, ...Object.fromEntries(more) }] as const]
  })
  const facts = Object.entries(factsBefore).filter(([id, value]) => factAsItStands(id, value, library.facts))
  if (answers.length + facts.length === 0) return null
  return { facts: Object.fromEntries(facts), answers: Object.fromEntries(answers) }
}
