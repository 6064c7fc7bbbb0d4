import { isAnswered } from '../core/answer/is-answered.ts'
import { misfit } from '../core/answer/misfit.ts'
import type { Answer } from '../core/model/answers.ts'
import type { Question } from '../core/model/checklist.ts'
import type { FactDefinition, FactValue } from '../core/model/facts.ts'
import type { State } from './state.ts'

/**
 * The answer that is shown beside a question as given before, and that one key keeps: the one in the file, else that of
 * the check before when it still fits. A number is not shown once the question means something else: it may have
 * counted other things.
 */
export function answerShown({ file, earlier }: State, question: Question): Answer | undefined {
  const { answers } = file
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  const isTyped = question.kind === 'number' || question.kind === 'count'
  if (answer !== undefined) return isTyped && !isAnswered(question, answers) ? undefined : answer
  if (earlier === null || !isAnswered(question, earlier.answers)) return undefined
  const before = earlier.answers[question.id]
  return before && misfit(question, before, file.facts) === null ? before : undefined
}

/** What was said of the firm, here or in the check before. */
export function factShown({ file, earlier }: State, { id }: FactDefinition): FactValue | undefined {
  if (Object.hasOwn(file.facts, id)) return file.facts[id]
  return earlier !== null && Object.hasOwn(earlier.facts, id) ? earlier.facts[id] : undefined
}
