import type { ChecklistDocument, QuestionDocument } from '../../checklist/documents.ts'
import { questionOf } from '../../checklist/read-checklist.ts'
import { inLanguages } from '../../checklist/tailoring/in-languages.ts'
import type { Wish } from '../../checklist/tailoring/wish.ts'
import { type AskedOf, askedOf } from '../../core/tailoring/asked-of.ts'
import { narrow } from '../../core/tailoring/narrow.ts'
import { toWrite } from '../../core/tailoring/to-write.ts'
import type { Words } from '../../words/words.ts'
import type { Workbench } from '../tailoring/workbench.ts'
import { idFor, newList } from './new-list.ts'

/** A list as far as it has been told. */
export interface Draft {
  readonly bench: Workbench
  /** `''` until it is told. */
  readonly publisher: string
  /** `''` for one made from the publisher's name. */
  readonly id: string
  readonly languages: readonly string[]
  readonly wish: Wish
}

/** The id of a list whose publisher has no name yet, or none that an id can be made from. */
const NO_NAME = 'my.suppliers'

/** The id that a list gets. */
export const idOf = ({ id, publisher }: Draft): string => (id === '' ? (idFor(publisher) ?? NO_NAME) : id)

/** The list as it can be written now: what is missing is a place to fill in. */
export function documentOf(draft: Draft, words: Words): ChecklistDocument {
  const { bench, languages, wish } = draft
  const publisher = draft.publisher === '' ? toWrite(words.say('new.guide.publisher')) : draft.publisher
  return inLanguages(newList({ publisher, id: idOf(draft), languages }, wish, bench), languages)
}

/** What the list asks of firms so far. */
export function askedSoFar({ bench, wish }: Draft): readonly AskedOf[] {
  const { facts } = bench.lists
  const own = (wish.add ?? []).map((question) => questionOf(question, facts, new Map()))
  return askedOf(narrow(bench.base, { keep: wish.keep ?? [], drop: wish.drop ?? [], own }), facts)
}

/** The same draft, wished for otherwise. */
export const wished = (draft: Draft, wish: Partial<Wish>): Draft => ({ ...draft, wish: { ...draft.wish, ...wish } })

/** The own questions of a draft: those that come ready-made, and the others. */
export function ownOf({ bench, wish }: Draft): {
  readonly ready: readonly QuestionDocument[]
  readonly written: readonly QuestionDocument[]
} {
  const add = wish.add ?? []
  const isReady = ({ id }: QuestionDocument) => bench.readyMade.documents.some((one) => one.id === id)
  return { ready: add.filter(isReady), written: add.filter((question) => !isReady(question)) }
}
