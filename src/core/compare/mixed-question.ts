import { misfit } from '../answer/misfit.ts'
import { type Outcome, outcomeOf } from '../answer/outcome.ts'
import type { Answer } from '../model/answers.ts'
import type { AssessedQuestion } from '../model/assessment.ts'
import type { Cause } from '../model/comparison.ts'
import { decide } from '../sizing/decide.ts'
import { inNumbers, savedOutcome } from './mixed-target.ts'
import { isSameList, type Pair, type Results, type Side } from './pair-questions.ts'

/** For each cause, the side that it is taken from: "today's list and facts, but the answers of last time". */
export type Mix = Readonly<Record<Cause, Side>>

type Both = Readonly<Record<Side, AssessedQuestion>>

/**
 * A question as it would have been assessed in a mix of the two sides; `null` when it would not have been asked. The
 * list brings the wording of the question, its points and whether it is asked at all; the firm its size and facts; the
 * law the values of parameters; the answers the answer. A question that one side alone asks counts as it stood there:
 * what was not asked was not answered differently.
 */
export function mixedQuestion(pair: Pair, mix: Mix, results: Results): AssessedQuestion | null {
  const { before, after, oneSided } = pair
  if (before && after) return bothAsked({ before, after }, mix, results)
  return oneSided === null ? null : pair[mix[oneSided]]
}

function bothAsked(pair: Both, mix: Mix, results: Results): AssessedQuestion | null {
  const asked = pair[mix.checklist]
  const { facts, size } = results[mix.firm]
  const isWhole = mix.checklist === mix.firm || isSameList(results)
  if (!isWhole && !decide(asked.question, facts, size).kept) return null
  const answer = answerIn(pair, mix, results)
  return { ...asked, answer, ...outcomeIn(pair, answer, mix, results) }
}

/** A count that fitted its own whole is at most all of the other one: a firm that grew smaller did not answer wrongly. */
function answerIn(pair: Both, mix: Mix, results: Results): Answer | null {
  const { question } = pair[mix.checklist]
  const { answer } = pair[mix.answers]
  if (answer === null) return null
  const here = misfit(question, answer, results[mix.firm].facts)
  if (here?.code !== 'more-than-all' || misfit(question, answer, results[mix.answers].facts)) return answer
  return { ...answer, value: here.of }
}

function outcomeIn(pair: Both, answer: Answer | null, mix: Mix, results: Results): Outcome {
  const { question } = pair[mix.checklist]
  const setting = { profile: results[mix.firm].facts, parameters: [], today: results[mix.law].today }
  if (question.kind !== 'number' || typeof answer?.value !== 'number') return outcomeOf(question, answer, setting)
  const measured = inNumbers(question, pair, mix, results)
  if (measured) return outcomeOf(measured, answer, setting)
  return savedOutcome(pair, answer, mix, results) ?? outcomeOf(question, null, setting)
}
