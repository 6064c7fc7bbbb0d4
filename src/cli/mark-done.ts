import { foldId } from '../checklist/ids.ts'
import { nearest } from '../checklist/near.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { Assessment } from '../core/model/assessment.ts'
import type { Plan } from '../core/model/plan.ts'
import type { IsoDate } from '../core/model/text.ts'
import { openActions, standingOf } from '../core/plan/standing.ts'
import type { Words } from '../words/words.ts'
import { UsageError } from './usage-error.ts'

/** An answers file with the plan that it gives today. */
export interface Marking {
  readonly file: AnswerFile
  readonly assessment: Assessment
  readonly plan: Plan
  readonly words: Words
}

/** The answers with one mark more or less, and the id of the action that it belongs to. */
export interface Marked {
  readonly id: string
  readonly file: AnswerFile
}

/** Marks an action by its id as people type it. Throws `UsageError` that says why for one that is not open. */
export function withMark(
  written: string,
  note: { readonly on: IsoDate; readonly proof?: string },
  { file, assessment, plan, words }: Marking,
): Marked {
  const known = [...openActions(plan), ...assessment.questions].map(({ question }) => question.id)
  const id = sameId(written, [...known, ...assessment.leftOut.map((one) => one.id)]) ?? written
  const standing = standingOf(id, assessment, plan)
  switch (standing.kind) {
    case 'open':
      return { id, file: { ...file, done: { ...file.done, [id]: { ...note, settles: standing.answer } } } }
    case 'done':
      throw new UsageError('cli.done.already', { action: id, day: words.day(standing.done.on) })
    case 'not-there':
      throw new UsageError('cli.done.not-there', { action: id, near: nearest(id, known) })
    case 'in-order':
    case 'not-known':
    case 'nothing-to-do':
    case 'not-asked':
      throw new UsageError(`cli.done.${standing.kind}`, { action: id })
    default:
      return standing satisfies never
  }
}

/** Takes a mark back, also one that counts no more or whose question is gone. Throws `UsageError` where there is none. */
export function withoutMark(written: string, { file }: Pick<Marking, 'file'>): Marked {
  const { done = {}, ...rest } = file
  const ids = Object.keys(done)
  const id = sameId(written, ids)
  if (id === undefined) throw new UsageError('cli.done.not-marked', { action: written, near: nearest(written, ids) })
  const left = Object.entries(done).filter(([one]) => one !== id)
  return { id, file: left.length === 0 ? rest : { ...rest, done: Object.fromEntries(left) } }
}

function sameId(written: string, ids: readonly string[]): string | undefined {
  return ids.find((one) => foldId(one) === foldId(written))
}
