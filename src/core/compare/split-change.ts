import type { AssessedQuestion, Range } from '../model/assessment.ts'
import { CAUSES, type Cause, type Shift } from '../model/comparison.ts'
import { scoreGroup } from '../scoring/score.ts'
import { shapleyValues } from './shapley.ts'

/** Below this a difference is only how a computer writes fractions. */
const NOTHING = 1e-9

/**
 * Splits the change of a score into what each cause adds. `groups` holds the questions of the line in each mix of the
 * two sides, from all before to all after. Both ends of the score are split, because neither says all: `low` is what is
 * sure, `high` what is possible while some answers are not known; shares add up, so that half of both is the middle.
 * `null` when in some mix nothing counts: there is no score then, and what leads over it has no share.
 */
export function splitChange(
  change: Shift,
  groups: readonly (readonly AssessedQuestion[])[],
): Readonly<Record<Cause, Shift>> | null {
  const scores = groups.flatMap((questions) => scoreGroup(questions).score ?? [])
  if (scores.length < groups.length) return null
  const low = splitEnd('low', change, scores)
  const high = splitEnd('high', change, scores)
  const share = (cause: Cause): Shift => ({ low: low(cause), high: high(cause) })
  return { answers: share('answers'), checklist: share('checklist'), firm: share('firm'), law: share('law') }
}

/** What the scores, computed by today's rules, leave of the saved change comes from other rules: from how is asked. */
function splitEnd(end: keyof Shift, change: Shift, scores: readonly Range[]): (cause: Cause) => number {
  const values = shapleyValues(CAUSES.length, (causes) => scores[causes]?.[end] ?? 0)
  const rest = change[end] - values.reduce((sum, value) => sum + value, 0)
  return (cause) => {
    const value = values[CAUSES.indexOf(cause)] ?? 0
    return cause === 'checklist' && Math.abs(rest) > NOTHING ? value + rest : value
  }
}
