import type { AssessedQuestion, GroupScore, Range } from '../model/assessment.ts'
import type { Severity } from '../model/checklist.ts'

/** Raised whenever the same answers could give another score, level or status. */
export const SCORING_VERSION = '1.1.0'

/** What is at stake with a question, by severity. */
export const POINTS: Readonly<Record<Severity, number>> = { critical: 10, serious: 7, moderate: 3, minor: 1 }

/** From this share of answered questions on a score may be shown. */
const ENOUGH_FROM = 0.8

/** Σ points × credit ÷ Σ points over what counts; a range while something is unknown, `null` when nothing counts. */
export function scoreGroup(questions: readonly AssessedQuestion[]): GroupScore {
  const counting = questions.filter(counts)
  const points = counting.reduce((sum, one) => sum + one.points, 0)
  const earned = (side: 'low' | 'high') => counting.reduce((sum, one) => sum + one.points * one.credit[side], 0)
  const answered = counting.filter((one) => one.status !== 'unknown').length
  return {
    score: points === 0 ? null : { low: earned('low') / points, high: earned('high') / points },
    counting: counting.length,
    answered,
    enough: counting.length > 0 && answered >= ENOUGH_FROM * counting.length,
  }
}

/** Whether a question weighs in a score: not out, not a strength. */
export function counts(one: AssessedQuestion): one is AssessedQuestion & { readonly credit: Range } {
  return one.credit !== null
}
