import type { Answers } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'

/** Whether a question has an answer of its present meaning. */
export function isAnswered(question: Question, answers: Answers): boolean {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  return answer !== undefined && (answer.meaning ?? question.meaning) === question.meaning
}
