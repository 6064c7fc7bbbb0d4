import { ofItsMeaning } from '../answer/is-answered.ts'
import { knownValue } from '../condition/holds.ts'
import type { Answer } from '../model/answers.ts'
import type { AssessedQuestion } from '../model/assessment.ts'
import type { Profile } from '../model/facts.ts'
import type { WeighedQuestion } from './weighed-question.ts'

/** What a firm answered to a question, and what that means: all that scores and levels look at. */
export interface JudgedQuestion
  extends Pick<AssessedQuestion, 'section' | 'answer' | 'status' | 'credit' | 'points' | 'of'> {
  readonly question: WeighedQuestion
}

/** Judges a firm's answer to a question. An answer of another meaning is none. */
export function judgeAnswer(
  question: WeighedQuestion,
  section: string,
  given: Answer | null | undefined,
  facts: Profile,
): JudgedQuestion {
  const answer = ofItsMeaning(given, question)
  const { status, credit } = question.judge(answer, facts)
  const of = question.of === null ? null : knownValue(facts, question.of)
  return { question, section, answer, status, credit, points: question.points, of: typeof of === 'number' ? of : null }
}
