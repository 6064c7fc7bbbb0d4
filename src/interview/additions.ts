import type { Answer } from '../core/model/answers.ts'
import type { Question } from '../core/model/checklist.ts'
import { clean } from '../core/text/clean.ts'
import type { Addition, State } from './state.ts'

/** How many characters a note or proof may have, as the schema of the answers has it. */
export const LONGEST_ADDITION = 2000

/** The answer in the file, whatever its meaning. */
export function answerOf({ file }: State, { id }: Pick<Question, 'id'>): Answer | undefined {
  return Object.hasOwn(file.answers, id) ? file.answers[id] : undefined
}

/** What was added to an answer, or waits for one. */
export function additionTo(state: State, question: Question): Addition {
  return answerOf(state, question) ?? state.waiting[question.id] ?? {}
}

/** The state with this answer in its file. */
export function withAnswer(state: State, question: Question, answer: Answer): State {
  const { [question.id]: _, ...retired } = state.file.retired
  return { ...state, file: { ...state.file, answers: { ...state.file.answers, [question.id]: answer }, retired } }
}

/** The state with a note or proof; an empty text takes an earlier one away. It waits where there is no answer yet. */
export function withAddition(state: State, question: Question, part: keyof Addition, text: string): State {
  const added = clean(text)
  const answer = answerOf(state, question)
  const { [question.id]: before = {}, ...others } = state.waiting
  const { [part]: _, ...rest } = answer ?? before
  const next = added === '' ? rest : { ...rest, [part]: added }
  if (answer) return withAnswer(state, question, { ...next, value: answer.value })
  return { ...state, waiting: Object.keys(next).length === 0 ? others : { ...others, [question.id]: next } }
}
