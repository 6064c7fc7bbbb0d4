import type { Answer } from '../model/answers.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Action, DoneAction, Plan } from '../model/plan.ts'

/** Where a question stands in a plan. */
export type Standing =
  | { readonly kind: 'open'; readonly action: Action; readonly answer: Answer['value'] }
  | { readonly kind: 'done'; readonly done: DoneAction }
  /** Met; not known yet; asked and without anything to do; not asked of this firm; in no way part of the list. */
  | { readonly kind: 'in-order' | 'not-known' | 'nothing-to-do' | 'not-asked' | 'not-there' }

/** What a plan says of a question, by its id. */
export function standingOf(id: string, { questions, leftOut }: Assessment, plan: Plan): Standing {
  const assessed = questions.find(({ question }) => question.id === id)
  const action = openActions(plan).find((one) => one.question.id === id)
  if (action && assessed?.answer) return { kind: 'open', action, answer: assessed.answer.value }
  const done = plan.done.find((one) => one.question.id === id)
  if (done) return { kind: 'done', done }
  if (assessed?.status === 'unknown') return { kind: 'not-known' }
  if (assessed) return { kind: assessed.status === 'met' ? 'in-order' : 'nothing-to-do' }
  return { kind: leftOut.some((one) => one.id === id) ? 'not-asked' : 'not-there' }
}

/** All that is still to be done, in the order of the plan. */
export function openActions({ phases }: Plan): readonly Action[] {
  return phases.flatMap(({ actions }) => actions)
}
