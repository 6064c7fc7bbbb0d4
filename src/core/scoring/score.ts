import type { AssessedQuestion, GroupScore } from '../model/assessment.ts'
import type { Severity } from '../model/checklist.ts'

/** Raised whenever the same answers could give another score, level or status. */
export const SCORING_VERSION = '1.1.0'

/** What is at stake with a question, by severity. */
export const POINTS: Readonly<Record<Severity, number>> = { critical: 10, serious: 7, moderate: 3, minor: 1 }

/** From this share of answered questions on a score may be shown. */
const ENOUGH_FROM = 0.8

/** What of an assessed question weighs in a score. */
type Weighed = Pick<AssessedQuestion, 'points' | 'credit' | 'status'>

/** What was counted of a group so far. */
export interface Tally {
  counting: number
  answered: number
  points: number
  low: number
  high: number
}

export function emptyTally(): Tally {
  return { counting: 0, answered: 0, points: 0, low: 0, high: 0 }
}

/** Counts a question of so many points in, when it counts. */
export function addTo(tally: Tally, points: number, { credit, status }: Omit<Weighed, 'points'>): void {
  if (credit === null) return
  tally.counting += 1
  if (status !== 'unknown') tally.answered += 1
  tally.points += points
  tally.low += points * credit.low
  tally.high += points * credit.high
}

/** Σ points × credit ÷ Σ points over what counts; a range while something is unknown, `null` when nothing counts. */
export function groupScore({ counting, answered, points, low, high }: Tally): GroupScore {
  return {
    score: points === 0 ? null : { low: low / points, high: high / points },
    counting,
    answered,
    enough: counting > 0 && answered >= ENOUGH_FROM * counting,
  }
}

/** The score of a group of questions. */
export function scoreGroup(questions: readonly Weighed[]): GroupScore {
  const tally = emptyTally()
  for (const one of questions) addTo(tally, one.points, one)
  return groupScore(tally)
}

/** Whether a question weighs in a score: not out, not a strength. */
export function counts({ credit }: Pick<AssessedQuestion, 'credit'>): boolean {
  return credit !== null
}
