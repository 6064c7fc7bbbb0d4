import type { Outcome } from '../answer/outcome.ts'
import { boundOf, directionOf } from '../answer/target.ts'
import { knownValue } from '../condition/holds.ts'
import type { Answer } from '../model/answers.ts'
import type { AssessedQuestion } from '../model/assessment.ts'
import type { NumberQuestion, Question, Target } from '../model/checklist.ts'
import type { Mix } from './mixed-question.ts'
import { isSameList, type Results, type Side } from './pair-questions.ts'

type Both = Readonly<Record<Side, AssessedQuestion>>

/** The question with the numbers of the mix as its targets; `null` when its target could not be told. */
export function inNumbers(question: NumberQuestion, pair: Both, mix: Mix, results: Results): NumberQuestion | null {
  const number = pair[sideOfBand('target', pair, mix, results)].target?.value ?? null
  if (number === null) return null
  const { partly, ...rest } = question
  const measured = { ...rest, target: fixed(question.target, number) }
  const second = partly ? (pair[sideOfBand('partly', pair, mix, results)].target?.partly ?? null) : null
  return partly && second !== null ? { ...measured, partly: fixed(partly, second) } : measured
}

/**
 * The side whose number a band takes. A number of the list's own goes with the list. A parameter goes with the law
 * while one value of it is meant; where the fact that picks it differs (another wage region), it goes with the firm:
 * a result holds the value of its own region alone, so that a law changed at the same time cannot be told apart.
 */
function sideOfBand(band: 'target' | 'partly', pair: Both, mix: Mix, { before, after }: Results): Side {
  const bound = parameterOf(pair[mix.checklist].question, band)
  const other = parameterOf(pair[otherThan(mix.checklist)].question, band)
  if (bound === null || other?.parameter !== bound.parameter || other.by !== bound.by) return mix.checklist
  const isOneValue = bound.by === undefined || knownValue(before.facts, bound.by) === knownValue(after.facts, bound.by)
  return isOneValue ? mix.law : mix.firm
}

function parameterOf(question: Question, band: 'target' | 'partly') {
  const target = question.kind === 'number' ? question[band] : undefined
  const bound = target && boundOf(target)
  return typeof bound === 'object' ? bound : null
}

function fixed(target: Target, number: number): Target {
  return directionOf(target) === 'atLeast' ? { atLeast: number } : { atMost: number }
}

/**
 * What a side saved of this very answer while its target could not be told (the wage region was not known): its result
 * does not hold the numbers, but it does hold what came of them. `null` when neither side did. Where both did, they
 * differ by the list; with one list, only the law can have made the difference.
 */
export function savedOutcome(pair: Both, answer: Answer, mix: Mix, results: Results): Outcome | null {
  const first = isSameList(results) ? mix.law : mix.checklist
  const saved = [pair[first], pair[otherThan(first)]].find(
    (one) => (one.target?.value ?? null) === null && one.answer?.value === answer.value,
  )
  return saved ? { status: saved.status, credit: saved.credit } : null
}

function otherThan(side: Side): Side {
  return side === 'before' ? 'after' : 'before'
}
