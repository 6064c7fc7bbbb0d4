import type { Answer, Answers } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'

/** The answer to a question, of its present meaning; `null` when there is none. */
export function answerTo({ id, meaning }: Pick<Question, 'id' | 'meaning'>, answers: Answers): Answer | null {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  return answer !== undefined && (answer.meaning ?? meaning) === meaning ? answer : null
}

/** Whether a question has an answer of its present meaning. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return answerTo(question, answers) !== null
}
