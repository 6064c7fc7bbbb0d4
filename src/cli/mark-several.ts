import type { AnswerFile } from '../core/model/answers.ts'
import type { IsoDate } from '../core/model/text.ts'
import { progressOf } from '../core/plan/progress.ts'
import { openActions } from '../core/plan/standing.ts'
import { actionTitle } from '../core/report/action-words.ts'
import { chooseAction } from './choose-action.ts'
import type { CommandContext } from './command.ts'
import { markingOf } from './done.ts'
import { type Marking, withMark } from './mark-done.ts'
import type { Session } from './session.ts'
import { readable } from './set-answers.ts'
import { tellSaved } from './tell-saved.ts'

/** The answers after marks were set, what to say of it, and how the command ends if it ends now. */
export interface MarkedSeveral {
  readonly file: AnswerFile
  readonly said: string | null
  readonly code: number
}

/** Marks one action after the other as done, each saved at once, until the owner has enough or no action is left. */
export async function markSeveral(
  file: AnswerFile,
  session: Session,
  today: IsoDate,
  context: CommandContext,
): Promise<MarkedSeveral> {
  let now: MarkedSeveral = { file, said: null, code: 0 }
  for (;;) {
    const marking = markingOf(now.file, session, today, context)
    const { words } = marking
    if (openActions(marking.plan).length === 0) return { ...now, said: now.said ?? words.say('cli.done.none-open') }
    const said = now.said === null ? {} : { notices: [now.said] }
    const chosen = await chooseAction(marking, {}, context, { ...said, leave: words.say('resume.marks-end') })
    if (chosen === null) return now
    const marked = withMark(chosen.id, { on: today, ...chosen.proof }, marking)
    const saved = session.store.save(readable(marked.file, session, session.store.path() ?? ''))
    if (!saved.saved || saved.conflict !== null)
      return { ...now, code: Math.max(now.code, tellSaved(saved, words, context.io)) }
    now = { ...now, file: saved.file, said: sayMarked(chosen.id, markingOf(saved.file, session, today, context)) }
  }
}

function sayMarked(id: string, { plan, assessment, words }: Marking): string | null {
  const work = plan.done.find((one) => one.question.id === id)
  return work === undefined
    ? null
    : words.say('resume.marked', { title: actionTitle(work, assessment, words), ...progressOf(plan) })
}
