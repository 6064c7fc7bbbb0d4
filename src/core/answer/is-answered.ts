import type { Answer, Answers } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'

/** The answer to a question, of its present meaning; `null` when there is none. */
export function answerTo(question: Pick<Question, 'id' | 'meaning'>, answers: Answers): Answer | null {
  return ofItsMeaning(Object.hasOwn(answers, question.id) ? answers[question.id] : null, question)
}

/** An answer, if it is one to the present meaning of the question. */
export function ofItsMeaning(answer: Answer | null | undefined, { meaning }: Pick<Question, 'meaning'>): Answer | null {
  return answer && (answer.meaning ?? meaning) === meaning ? answer : null
}

/** Whether a question has an answer of its present meaning. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return answerTo(question, answers) !== null
}
