import type { AnswerFile } from '../core/model/answers.ts'
import type { IsoDate } from '../core/model/text.ts'
import { makePlan } from '../core/plan/make-plan.ts'
import { isSheetName } from '../node/save/file-name.ts'
import { assessAnswers, findAnswers, wordsFor } from './answers-file.ts'
import { isAssessmentFile } from './assessment-file.ts'
import { chooseAction } from './choose-action.ts'
import type { CommandContext } from './command.ts'
import { type DoneOptions, noteOf } from './done-note.ts'
import { type Marking, withMark, withoutMark } from './mark-done.ts'
import { openSession, type Session } from './session.ts'
import { readable } from './set-answers.ts'
import { tellDone } from './tell-done.ts'
import { tellSaved } from './tell-saved.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

/** `tukiem done`: marks an action of the plan as done, or takes the mark back. No answer, score or level changes. */
export async function done(action: string | undefined, options: DoneOptions, context: CommandContext): Promise<number> {
  if (action !== undefined && /\.(ya?ml|json|csv)$/i.test(action))
    throw new UsageError('cli.done.file', { path: action })
  const today = dayOf(context.today, context.io)
  const note = noteOf(options, today)
  const path = findAnswers(options.answers)
  if (path !== '-' && path !== '' && isAssessmentFile(path)) throw new UsageError('cli.done.result', { path })
  const session = await openSession(options.list, path, context)
  try {
    if (session.file === null) throw new UsageError('cli.no-answers-here', {})
    const before = markingOf(session.file, session, today, context)
    const chosen = action === undefined ? await chooseAction(before, options, context) : { id: action }
    if (chosen === null) return 0
    const undone = options.undo === true
    const { id, file } = undone
      ? withoutMark(chosen.id, before)
      : withMark(chosen.id, { ...note, ...chosen.proof }, before)
    const saved = session.store.save(readable(file, session, path))
    const code = tellSaved(saved, before.words, context.io)
    if (saved.saved) {
      const where = { path: saved.conflict === null && !isSheetName(path) ? path : saved.path, undone }
      tellDone(id, markingOf(saved.file, session, today, context), where, context.io)
    }
    return code
  } finally {
    session.store.close()
  }
}

/** The answers with the plan that they give on a day. */
export function markingOf(
  file: AnswerFile,
  session: Pick<Session, 'library' | 'list'>,
  today: IsoDate,
  context: CommandContext,
): Marking {
  const assessment = assessAnswers({ ...session, file }, today)
  return { file, assessment, plan: makePlan(assessment), words: wordsFor(file, context) }
}
