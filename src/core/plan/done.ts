import type { DoneMark } from '../model/answers.ts'
import type { AssessedQuestion, Assessment, MarkedDone } from '../model/assessment.ts'
import type { DoneAction } from '../model/plan.ts'
import { idOf, type Task, tasksOf } from './order.ts'
import { workOf } from './work.ts'

/**
 * The marks that hold: those of questions that ask for something to be done and whose answer is still the one that was
 * marked. A question answered anew has the last word over a mark.
 */
export function marksThatHold(
  questions: readonly AssessedQuestion[],
  marks: Readonly<Record<string, DoneMark>>,
): readonly MarkedDone[] {
  return tasksOf(questions).flatMap((task) => {
    const id = idOf(task)
    const mark = Object.hasOwn(marks, id) ? marks[id] : undefined
    if (mark === undefined || mark.settles !== task.assessed.answer?.value) return []
    const { on, proof } = mark
    return [proof === undefined ? { question: id, on } : { question: id, on, proof }]
  })
}

/** The tasks that are done, by day; those of one day in the order of the list. */
export function doneOf(
  tasks: readonly Task[],
  { done: marked, size }: Pick<Assessment, 'done' | 'size'>,
): readonly DoneAction[] {
  const done = tasks.flatMap((task): readonly DoneAction[] => {
    const mark = marked.find(({ question }) => question === idOf(task))
    if (!mark) return []
    return [{ ...workOf(task, size.class), on: mark.on, proof: mark.proof ?? null }]
  })
  return [...done].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
