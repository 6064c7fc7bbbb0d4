import { misfit } from '../core/answer/misfit.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { Answer, AnswerFile } from '../core/model/answers.ts'
import type { Checklist, Question } from '../core/model/checklist.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'

/**
 * Sorts the answers anew after facts have changed. Those whose question is gone, or that no longer fit it ("31 of 20
 * people"), wait under `retired`; those that fit again come back. Nothing is dropped.
 */
export function fitAnswers(file: AnswerFile, checklist: Checklist): AnswerFile {
  const questions = new Map(questionsOf(checklist).map((one) => [one.id, inFirmsUnit(one, file.facts)]))
  const fits = (id: string, answer: Answer) => isFitting(questions.get(id), answer, file)
  const answers = Object.entries(file.answers)
  const retired = Object.entries(file.retired)
  const back = retired.filter(([id, answer]) => fits(id, answer) && !Object.hasOwn(file.answers, id))
  const gone = answers.filter(([id, answer]) => !fits(id, answer))
  if (back.length + gone.length === 0) return file
  return {
    ...file,
    answers: Object.fromEntries([...answers.filter((entry) => !gone.includes(entry)), ...back]),
    retired: Object.fromEntries([...retired.filter((entry) => !back.includes(entry)), ...gone]),
  }
}

function isFitting(question: Question | undefined, answer: Answer, { facts }: AnswerFile): boolean {
  return question !== undefined && misfit(question, answer, facts) === null
}
