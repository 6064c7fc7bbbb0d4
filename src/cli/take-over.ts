import { misfit } from '../core/answer/misfit.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { AnswerFile, Answers, DoneMark } from '../core/model/answers.ts'
import type { HashedChecklist } from '../core/model/library.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'

/** A new file for a list, with what was said of the firm before and with the answers that both lists ask for and what was done about them. */
export function takeOver(before: AnswerFile, { checklist, sha256 }: HashedChecklist): AnswerFile {
  const { id, version } = checklist
  const { follows: _ofItsOwnList, before: _said, factsBefore: _told, ...kept } = before
  const questions = new Map(questionsOf(checklist).map((one) => [one.id, inFirmsUnit(one, before.facts)]))
  const shared = Object.entries(before.answers).filter(([answered, answer]) => {
    const question = questions.get(answered)
    return question !== undefined && misfit(question, answer, before.facts) === null
  })
  return {
    ...kept,
    checklist: { id, version, sha256 },
    revision: 0,
    answers: Object.fromEntries(shared),
    retired: {},
    ...(before.done ? { done: marksOf(before.done, Object.fromEntries(shared)) } : {}),
  }
}

function marksOf(marks: Readonly<Record<string, DoneMark>>, answers: Answers): Readonly<Record<string, DoneMark>> {
  return Object.fromEntries(Object.entries(marks).filter(([id]) => Object.hasOwn(answers, id)))
}
