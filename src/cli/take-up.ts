import type { AnswerFile } from '../core/model/answers.ts'
import type { IsoDate } from '../core/model/text.ts'
import { clean } from '../core/text/clean.ts'
import { assessAnswers, wordsFor } from './answers-file.ts'
import { startAgain } from './check-again.ts'
import { checkProgress } from './check-progress.ts'
import { chooseOne } from './choose-one.ts'
import type { CommandContext } from './command.ts'
import { markSeveral } from './mark-several.ts'
import { writePlan } from './plan.ts'
import type { Session } from './session.ts'

/** How a check that was taken up goes on: with questions, or it is over with an exit code. */
export type TakenUp =
  | { readonly kind: 'ask'; readonly session: Session }
  | { readonly kind: 'over'; readonly code: number }

type Finished = Session & { readonly file: AnswerFile }

/**
 * What an owner wants of a check in which all is answered: to mark what has been done since, to look at the answers, to
 * check again from the start, or to have the plan written again. A check that is not finished simply goes on.
 */
export async function takeUp(session: Session, today: IsoDate, context: CommandContext): Promise<TakenUp> {
  try {
    const { file, library, list } = session
    const path = session.store.path()
    if (file === null || path === null) return { kind: 'ask', session }
    const { stage, total } = checkProgress(file, { ...library, ...list })
    if (stage !== 'finished') return { kind: 'ask', session }
    const own = { ...context, words: wordsFor(file, context) }
    const taken = await chooseNext({ ...session, file }, { path, total, today }, own)
    if (taken.kind === 'over') session.store.close()
    return taken
  } catch (error) {
    session.store.close()
    throw error
  }
}

async function chooseNext(
  finished: Finished,
  { path, total, today }: { readonly path: string; readonly total: number; readonly today: IsoDate },
  context: CommandContext,
): Promise<TakenUp> {
  const { words } = context
  let said: string | null = null
  for (let session = finished; ; ) {
    const title = words.say('resume.finished.title', { name: clean(session.file.firm.name ?? path), total })
    const choice = await chooseOne(
      title,
      [
        { id: 'done', label: words.say('resume.finished.done') },
        { id: 'review', label: words.say('resume.finished.review') },
        { id: 'again', label: words.say('resume.finished.again') },
        { id: 'plan', label: words.say('resume.finished.plan') },
      ],
      context,
      { notices: said === null ? [] : [said] },
    )
    switch (choice) {
      case 'done': {
        const marked = await markSeveral(session.file, session, today, context)
        if (marked.code !== 0) return { kind: 'over', code: marked.code }
        said = marked.said
        session = { ...session, file: marked.file }
        continue
      }
      case 'review':
        return { kind: 'ask', session }
      case 'again':
        return { kind: 'ask', session: startAgain({ file: session.file, path }, session, today, context) }
      case 'plan':
        await writePlan(path, assessAnswers(session, today), words, context)
        return { kind: 'over', code: 0 }
      case null:
        return { kind: 'over', code: 0 }
      default:
        return choice satisfies never
    }
  }
}
