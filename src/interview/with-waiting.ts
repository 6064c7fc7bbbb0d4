import { questionsOf } from '../core/checklist/questions-of.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'
import type { Library, State } from './state.ts'

/**
 * The answers with what was added to questions that have no answer yet: such a note or proof is kept with "not sure",
 * which asks for it to be found out. The same file when nothing waits.
 */
export function withWaiting({ file, waiting }: State, { checklist }: Library): AnswerFile {
  const open = questionsOf(checklist)
    .map((one) => inFirmsUnit(one, file.facts))
    .filter(({ id }) => Object.hasOwn(waiting, id) && !Object.hasOwn(file.answers, id))
  if (open.length === 0) return file
  const added = open.map(({ id, meaning }) => [id, { value: 'unknown', meaning, ...waiting[id] }] as const)
  return { ...file, answers: { ...file.answers, ...Object.fromEntries(added) } }
}
