import { offeredStates } from '../../../src/core/answer/offered.ts'
import { outcomeOf } from '../../../src/core/answer/outcome.ts'
import { boundOf, directionOf } from '../../../src/core/answer/target.ts'
import { BASES, type Basis, type Question, type Target } from '../../../src/core/model/checklist.ts'
import type { Condition } from '../../../src/core/model/condition.ts'
import type { Profile } from '../../../src/core/model/facts.ts'
import { POINTS } from '../../../src/core/scoring/score.ts'

/** From 0 to 1, what an answer earns; `UNKNOWN` and `OUT` beside these, so that every engine can say it in a number. */
export type Credit = number
export const UNKNOWN: Credit = -1
export const OUT: Credit = -2

/** What a number is measured by: itself, or a parameter that the data has under this name. */
export type Bound = number | string

export interface Band {
  readonly direction: 'atLeast' | 'atMost'
  readonly bound: Bound
}

/** A question as any engine can take it: what each answer earns, and when it is asked at all. */
export interface ScoredQuestion {
  /** Its id without dots, which engines take for a path. */
  readonly key: string
  readonly basis: Basis
  readonly points: number
  readonly when: Condition | null
  /** What states and choices earn. */
  readonly states: ReadonlyMap<string, Credit>
  readonly number: { readonly target: Band; readonly partly: Band | null } | null
  /** The fact that a count is a part of. */
  readonly of: string | null
}

/** Facts, parameters and answers of one client, all known; an answer that is missing stands there as `unknown`. */
export type ClientData = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** Another way to score the same questions. */
export interface ScoringPeer {
  readonly name: string
  /** How many times as long as ours it must take at least. */
  readonly limit: number
  /** The credits, in the order of the questions. */
  score(data: ClientData): readonly Credit[] | Promise<readonly Credit[]>
}

/** From this share on a count is met. */
export const MET_FROM = 0.95

export const keyOf = (id: string): string => id.replaceAll('.', '_')

export function scoredQuestion(question: Question): ScoredQuestion {
  const { id, basis, severity, when } = question
  return {
    key: keyOf(id),
    basis,
    points: basis === 'strength' ? 1 : POINTS[severity],
    when: when ?? null,
    states: new Map(statesOf(question).map((state) => [state, creditOf(question, state)])),
    number:
      question.kind === 'number'
        ? { target: band(question.target), partly: question.partly ? band(question.partly) : null }
        : null,
    of: question.kind === 'count' ? question.of : null,
  }
}

function statesOf(question: Question): readonly string[] {
  return [...(question.kind === 'choice' ? question.choices.map(({ id }) => id) : []), ...offeredStates(question)]
}

/** As our own rules have it: no engine needs any other table. */
function creditOf(question: Question, value: string): Credit {
  const { status, credit } = outcomeOf(
    question,
    { value },
    { profile: NO_PROFILE, parameters: [], today: '2026-11-21' },
  )
  if (question.basis === 'strength') return status === 'met' ? 1 : OUT
  return credit === null ? OUT : status === 'unknown' ? UNKNOWN : credit.low
}

const NO_PROFILE: Profile = {}

function band(target: Target): Band {
  const bound = boundOf(target)
  return { direction: directionOf(target), bound: typeof bound === 'number' ? bound : keyOf(bound.parameter) }
}

/** What one line of the result says in points. */
export interface Total {
  readonly low: number
  readonly high: number
  readonly points: number
  readonly counting: number
}

/** The points of each line; of strengths, how many there are. */
export function totalsOf(
  questions: readonly ScoredQuestion[],
  credits: readonly Credit[],
): Readonly<Record<Basis, Total>> {
  const total = (wanted: Basis): Total => {
    let [low, high, points, counting] = [0, 0, 0, 0]
    for (const [i, question] of questions.entries()) {
      const credit = credits[i] ?? OUT
      if (question.basis !== wanted || credit === OUT) continue
      low += credit === UNKNOWN ? 0 : credit * question.points
      high += credit === UNKNOWN ? question.points : credit * question.points
      points += question.points
      counting += 1
    }
    return { low, high, points, counting }
  }
  const [law, buyer, good, strength] = BASES.map(total)
  if (!law || !buyer || !good || !strength) throw new Error('a line is missing')
  return { law, buyer, good, strength }
}
