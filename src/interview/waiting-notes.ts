import { questionsOf } from '../core/checklist/questions-of.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'
import type { Library, State } from './state.ts'

/**
 * The answers with the notes on questions that have no answer yet: such a note is kept with "not sure", which asks for
 * it to be found out. The same file when no note waits.
 */
export function withWaitingNotes({ file, notes }: State, { checklist }: Library): AnswerFile {
  const open = questionsOf(checklist)
    .map((one) => inFirmsUnit(one, file.facts))
    .filter(({ id }) => Object.hasOwn(notes, id) && !Object.hasOwn(file.answers, id))
  if (open.length === 0) return file
  const noted = open.map(({ id, meaning }) => [id, { value: 'unknown', meaning, note: notes[id] ?? '' }] as const)
  return { ...file, answers: { ...file.answers, ...Object.fromEntries(noted) } }
}
