import type { Answer } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import { offeredStates } from './offered.ts'

/** Why an answer does not fit its question. */
export type Misfit =
  | { readonly code: 'state-not-offered'; readonly accepted: readonly string[] }
  | { readonly code: 'number-expected' }
  | { readonly code: 'number-below-zero' }
  | { readonly code: 'whole-number-expected' }
  | { readonly code: 'more-than-all'; readonly of: number }

/** Units that count out of a fixed whole. */
export const WHOLES: Readonly<Record<string, number>> = { 'of-ten': 10, 'of-hundred': 100 }

/** Checks one answer against its question; `null` when it fits. */
export function misfit(question: Question, answer: Answer, profile: Profile): Misfit | null {
  const { value } = answer
  if (typeof value === 'string') return misfitText(question, value)
  if (question.kind === 'yes-no' || question.kind === 'choice')
    return { code: 'state-not-offered', accepted: [...choicesOf(question), ...offeredStates(question)] }
  if (!Number.isFinite(value)) return { code: 'number-expected' }
  if (value < 0) return { code: 'number-below-zero' }
  if (question.kind === 'number') {
    const whole = WHOLES[question.unit]
    return whole !== undefined && value > whole ? { code: 'more-than-all', of: whole } : null
  }
  if (!Number.isInteger(value)) return { code: 'whole-number-expected' }
  const of = profile[question.of]
  return typeof of === 'number' && value > of ? { code: 'more-than-all', of } : null
}

function misfitText(question: Question, text: string): Misfit | null {
  const states: readonly string[] = offeredStates(question)
  if (states.includes(text)) return null
  const choices = choicesOf(question)
  if (choices.includes(text)) return null
  if (question.kind === 'number' || question.kind === 'count') return { code: 'number-expected' }
  return { code: 'state-not-offered', accepted: [...choices, ...states] }
}

function choicesOf(question: Question): readonly string[] {
  return question.kind === 'choice' ? question.choices.map((choice) => choice.id) : []
}
