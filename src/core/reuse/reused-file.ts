import type { Answer, AnswerFile, DoneMark, Firm, SaidBefore } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'
import type { HashedChecklist } from '../model/library.ts'
import type { EarlierAnswer, EarlierFile } from './earlier.ts'
import type { Offered, Reuse, Taken } from './reuse-answers.ts'
import { profileFrom } from './reuse-facts.ts'

/** What was asked and what was said, in words. */
export type Tell = (earlier: EarlierAnswer, question: Question) => { readonly asked: string; readonly said: string }

/**
 * A begun answers file for the new list: what was taken over stands among the answers, what is only offered beside them.
 * Notes and proofs come along; the number that somebody else gave the firm does not.
 */
export function reusedFile(
  reuse: Reuse,
  files: readonly EarlierFile[],
  { checklist, sha256 }: HashedChecklist,
  tell: Tell,
): AnswerFile {
  const { id, version } = checklist
  const newestFirst = files.toSorted((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0))
  const language = newestFirst.find(({ file }) => file.language !== undefined)?.file.language
  const before = [...reuse.taken.map(takenFrom), ...reuse.offered.map((one) => offeredAs(one, tell))]
  const done = reuse.taken.flatMap(doneBefore)
  const offered = profileFrom(reuse.facts.offered)
  return {
    checklist: { id, version, sha256 },
    revision: 0,
    ...(language === undefined ? {} : { language }),
    firm: firmOf(newestFirst),
    facts: profileFrom(reuse.facts.taken),
    answers: Object.fromEntries(reuse.taken.map(answerFrom)),
    retired: {},
    ...(done.length === 0 ? {} : { done: Object.fromEntries(done) }),
    ...(before.length === 0 ? {} : { before: Object.fromEntries(before) }),
    ...(reuse.facts.offered.length === 0 ? {} : { factsBefore: offered }),
  }
}

/** The names that earlier files give the firm, each once, the newest first. */
export function firmNames(files: readonly EarlierFile[]): readonly string[] {
  const newestFirst = files.toSorted((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0))
  return [...new Set(newestFirst.flatMap(({ file }) => file.firm.name ?? []))]
}

function firmOf(newestFirst: readonly EarlierFile[]): Firm {
  const told = (key: 'name' | 'province') => newestFirst.find(({ file }) => file.firm[key])?.file.firm[key]
  const [name, province] = [told('name'), told('province')]
  return { ...(name ? { name } : {}), ...(province ? { province } : {}) }
}

function answerFrom({ question, earlier }: Taken): readonly [string, Answer] {
  return [question.id, { ...earlier.answer, meaning: question.meaning }]
}

function takenFrom({ question, earlier }: Taken): readonly [string, SaidBefore] {
  return [question.id, { value: earlier.answer.value, taken: true, list: earlier.list, on: earlier.on }]
}

function offeredAs(one: Offered, tell: Tell): readonly [string, SaidBefore] {
  const { question, earlier } = one
  const { list, on, answer } = earlier
  if (one.kind === 'same')
    return [question.id, { ...answer, meaning: question.meaning, list, on, said: tell(earlier, question).said }]
  return [question.id, { list, on, question: earlier.id, ...tell(earlier, one.earlier.question) }]
}

function doneBefore({ question, earlier }: Taken): readonly (readonly [string, DoneMark])[] {
  const { done = {} } = earlier.from.file
  const mark = Object.hasOwn(done, question.id) ? done[question.id] : undefined
  return mark && mark.settles === earlier.answer.value ? [[question.id, mark]] : []
}
