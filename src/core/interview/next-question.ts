import { isAnswered } from '../answer/is-answered.ts'
import type { Answers } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'
import type { KeptQuestion, SizedChecklist } from '../model/sized.ts'
import { minutesFor } from '../sizing/minutes.ts'

/**
 * The question to ask next: the first open one after the last that was answered, then those that were
 * skipped on the way; `null` when all are answered. With `after`, the search starts behind that question.
 */
export function nextQuestion(sized: SizedChecklist, answers: Answers, after?: string): KeptQuestion | null {
  const open = (one: KeptQuestion) => !isAnswered(one.question, answers)
  const from =
    after === undefined
      ? sized.kept.findLastIndex((one) => !open(one))
      : sized.kept.findIndex((one) => one.question.id === after)
  return sized.kept.slice(from + 1).find(open) ?? sized.kept.find(open) ?? null
}

export interface Progress {
  /** The place of this question among all, from 1. */
  readonly number: number
  readonly total: number
  readonly answered: number
  /** Whole minutes for the questions still open. */
  readonly minutesLeft: number
}

/** Where in the check a question stands. */
export function progressAt(sized: SizedChecklist, answers: Answers, question: Question, language: string): Progress {
  const open = sized.kept.filter((one) => !isAnswered(one.question, answers)).map((one) => one.question)
  return {
    number: sized.kept.findIndex((one) => one.question.id === question.id) + 1,
    total: sized.kept.length,
    answered: sized.kept.length - open.length,
    minutesLeft: minutesFor(open, language),
  }
}
