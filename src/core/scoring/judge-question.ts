import { isAnswered } from '../answer/is-answered.ts'
import type { Judge } from '../answer/outcome.ts'
import { knownValue } from '../condition/holds.ts'
import type { AnswerFile } from '../model/answers.ts'
import type { AssessedQuestion } from '../model/assessment.ts'
import type { Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import { POINTS } from './score.ts'

/** A question that a firm is asked, with what its answer means: all that scores and levels look at. */
export type JudgedQuestion = Omit<AssessedQuestion, 'reason' | 'target'>

/** What a firm's answer to a question means. An answer of another meaning is none. */
export function judgeQuestion(
  question: Question,
  section: string,
  judge: Judge,
  { answers }: Pick<AnswerFile, 'answers'>,
  profile: Profile,
): JudgedQuestion {
  const answer = isAnswered(question, answers) ? (answers[question.id] ?? null) : null
  const { status, credit } = judge(answer, profile)
  const of = question.kind === 'count' ? knownValue(profile, question.of) : null
  return {
    question,
    section,
    answer,
    status,
    credit,
    points: question.basis === 'strength' ? 0 : POINTS[question.severity],
    of: typeof of === 'number' ? of : null,
  }
}
