import { questionsOf } from '../checklist/questions-of.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { HashedChecklist } from '../model/library.ts'
import { sameValue } from './same-value.ts'

/** How the questions that a tailored list has from its base compare with those of the base. */
export type BaseCheck =
  /** Nothing to compare: the list is its publisher's own. */
  | { readonly kind: 'own-list' }
  | { readonly kind: 'same' }
  /** This program has no list of that name, or another version of it. */
  | { readonly kind: 'unknown-list' | 'unknown-version'; readonly base: string; readonly version: string }
  /** Questions under the names of the base that ask something else, or weigh otherwise, in the order of the list. */
  | { readonly kind: 'changed'; readonly base: string; readonly questions: readonly string[] }

/** What tailoring may change in a question of the base, and what it adds to it. */
const MAY_DIFFER: ReadonlySet<string> = new Set(['help', 'proof', 'fix', 'codes', 'weighs'])

/** Holds a tailored list against its base as this program knows it, `null` when it does not. */
export function checkBase(list: Checklist, ours: HashedChecklist | null): BaseCheck {
  if (!list.tailoring) return { kind: 'own-list' }
  const { id: base, version, sha256 } = list.tailoring.from
  if (!ours || ours.checklist.id !== base) return { kind: 'unknown-list', base, version }
  if (ours.checklist.version !== version) return { kind: 'unknown-version', base, version }
  const known = new Map(questionsOf(ours.checklist).map((question) => [question.id, question]))
  const changed = questionsOf(list)
    .filter((question) => isClaimed(question, known) && !isAs(question, known.get(question.id)))
    .map(({ id }) => id)
  if (changed.length > 0) return { kind: 'changed', base, questions: changed }
  // With the same version and another hash, what is left out of the list is what differs.
  return ours.sha256 === sha256 ? { kind: 'same' } : { kind: 'unknown-version', base, version }
}

/** Whether a question passes for one of the base: it says so, or has the name of one. */
function isClaimed({ id, own }: Question, known: ReadonlyMap<string, Question>): boolean {
  return own !== true || known.has(id)
}

function isAs(question: Question, ours: Question | undefined): boolean {
  return ours !== undefined && question.own !== true && sameValue(sense(question), sense(ours))
}

function sense(question: Question): object {
  return Object.fromEntries(Object.entries(question).filter(([key]) => !MAY_DIFFER.has(key)))
}
