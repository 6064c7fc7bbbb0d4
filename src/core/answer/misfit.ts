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
  const states: readonly string[] = offeredStates(question)
  if (typeof value === 'string') {
    if (states.includes(value)) return null
    if (question.kind === 'number' || question.kind === 'count') return { code: 'number-expected' }
    const choices = question.kind === 'choice' ? question.choices.map((choice) => choice.id) : []
    return choices.includes(value) ? null : { code: 'state-not-offered', accepted: [...choices, ...states] }
  }
  if (question.kind === 'yes-no' || question.kind === 'choice') {
    const choices = question.kind === 'choice' ? question.choices.map((choice) => choice.id) : []
    return { code: 'state-not-offered', accepted: [...choices, ...states] }
  }
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
