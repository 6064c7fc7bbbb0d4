import { boundOf } from '../answer/target.ts'
import { knownValue } from '../condition/holds.ts'
import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Question } from '../model/checklist.ts'
import { UNKNOWN } from '../model/facts.ts'
import { wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** What is not known about an unknown question: a fact that its answer is measured by, or the answer itself. */
export function unknownInWords(words: ReportWords, one: AssessedQuestion, assessment: Assessment): string {
  const { question, answer } = one
  const missing = isTold(one) ? missingFact(words, question, assessment) : null
  if (missing !== null) return missing
  const ask = wording(words, question.ask, assessment)
  const isMeasured = typeof answer?.value === 'number' && question.kind === 'number' && one.target?.value === null
  return isMeasured ? words.say('report.no-legal-value', { ask, day: words.day(assessment.today) }) : ask
}

/** All that must be found out for an unknown question: also the fact that its answer will be measured by. */
export function unknownsInWords(words: ReportWords, one: AssessedQuestion, assessment: Assessment): readonly string[] {
  const missing = isTold(one) ? null : missingFact(words, one.question, assessment)
  return [unknownInWords(words, one, assessment), ...(missing === null ? [] : [missing])]
}

/** What an answer that was given still waits for, such as the wage region; `null` when for nothing. */
export function awaitedInWords(words: ReportWords, one: AssessedQuestion, assessment: Assessment): string | null {
  return one.status === 'unknown' && isTold(one) ? missingFact(words, one.question, assessment) : null
}

function isTold({ answer }: AssessedQuestion): boolean {
  return answer !== null && answer.value !== UNKNOWN
}

/** The fact that an answer is measured by, where it was asked and is not known. */
function missingFact(words: ReportWords, question: Question, assessment: Assessment): string | null {
  const fact = assessment.factsAsked.find(({ id }) => id === measuringFact(question))
  if (fact === undefined || knownValue(assessment.facts, fact.id) !== undefined) return null
  return wording(words, fact.ask, assessment)
}

function measuringFact(question: Question): string | undefined {
  if (question.kind === 'count') return question.of
  if (question.kind !== 'number') return undefined
  const bound = boundOf(question.target)
  return typeof bound === 'object' ? bound.by : undefined
}
