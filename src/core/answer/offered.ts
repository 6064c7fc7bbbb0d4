import type { AnswerState } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'

const offered = new WeakMap<Question, readonly AnswerState[]>()

/** The states that a question offers, in the order in which they are shown. A strength is there or not. */
export function offeredStates(question: Question): readonly AnswerState[] {
  const known = offered.get(question)
  if (known) return known
  const states = statesOf(question)
  offered.set(question, states)
  return states
}

function statesOf(question: Question): readonly AnswerState[] {
  const yesNo: readonly AnswerState[] =
    question.kind !== 'yes-no' ? [] : question.basis === 'strength' ? ['yes', 'no'] : ['yes', 'partly', 'no']
  const unwritten: readonly AnswerState[] = question.kind === 'yes-no' && question.written ? ['unwritten'] : []
  const notApplicable: readonly AnswerState[] = question.mayNotApply ? ['not-applicable'] : []
  return [...yesNo, ...unwritten, 'unknown', ...notApplicable]
}
