import type { Contact, Offer, Section, Severity } from '../../core/model/checklist.ts'
import type { IsoDate, Text } from '../../core/model/text.ts'
import type { ChecklistDocument, QuestionDocument, SectionDocument } from '../documents.ts'
import { foldId } from '../ids.ts'
import { inLanguages } from './in-languages.ts'

/** What is to change in a list that is made from another one; what is missing or empty stays as it is. */
export interface Wish {
  readonly version?: string
  readonly languages?: readonly string[]
  readonly title?: Text
  readonly publisher?: string
  /** One of a kind takes the place of the one before. */
  readonly offer?: readonly Offer[]
  readonly contact?: Contact
  readonly answerBy?: IsoDate
  /** Ids of sections and questions to have in again. */
  readonly keep?: readonly string[]
  /** Ids of sections and questions to leave out, own questions among them. */
  readonly drop?: readonly string[]
  readonly weigh?: Readonly<Record<string, Severity>>
  /** Own questions. */
  readonly add?: readonly QuestionDocument[]
  /** The section for them where the list has none yet. */
  readonly addTo?: Pick<SectionDocument, 'id' | 'title'>
}

/** The list as it is wanted; `base` are the sections that it is made from. */
export function withWish(document: ChecklistDocument, wish: Wish, base: readonly Section[]): ChecklistDocument {
  const { version, title, publisher, contact, answerBy, languages } = wish
  const { offer: _offer, keep: _keep, drop: _drop, weigh: _weigh, add: _add, ...rest } = document
  const changed: ChecklistDocument = {
    ...rest,
    ...(version === undefined ? {} : { version }),
    ...(title ? { title: { ...document.title, ...title } } : {}),
    ...(publisher === undefined ? {} : { publisher: { name: publisher } }),
    ...filled('offer', offered(document.offer, wish.offer)),
    ...(contact ? { contact } : {}),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...chosen(document, wish, base),
    ...weighed(document, wish),
    ...filled('add', ownSections(document.add ?? [], wish)),
  }
  return languages ? inLanguages(changed, languages) : changed
}

/** A key with its list, or nothing for an empty one: no list of ours may be empty. */
function filled<Key extends string, One>(key: Key, list: readonly One[]): { readonly [K in Key]?: readonly One[] } {
  const one: { [K in Key]?: readonly One[] } = {}
  if (list.length > 0) one[key] = list
  return one
}

function offered(before: readonly Offer[] = [], wished: readonly Offer[] = []): readonly Offer[] {
  const kinds = before.map(({ kind }) => kind)
  return [
    ...before.map((offer) => wished.find(({ kind }) => kind === offer.kind) ?? offer),
    ...wished.filter(({ kind }) => !kinds.includes(kind)),
  ]
}

/** What is kept and left out. A question that is wanted back out of a section that is left out leaves the others out by name. */
function chosen(
  { keep = [], drop = [], add = [] }: ChecklistDocument,
  wish: Wish,
  base: readonly Section[],
): Pick<ChecklistDocument, 'keep' | 'drop'> {
  const [back, gone] = [wish.keep ?? [], wish.drop ?? []]
  const own = add.flatMap(({ questions }) => questions.map(({ id }) => id))
  const stillKept = keep.length > 0 ? [...without(keep, gone), ...without(back, keep)] : []
  const wasDropped = without(drop, back).flatMap((id) => {
    const section = base.find((one) => same(one.id, id))
    const others = without(section?.questions.map((question) => question.id) ?? [], back)
    return section && others.length < section.questions.length ? others : [id]
  })
  const takenFromKeep = stillKept.length > 0 ? gone.filter((id) => has(keep, id)) : []
  const dropped = [...wasDropped, ...without(gone, [...wasDropped, ...takenFromKeep, ...own])]
  return { ...filled('keep', stillKept), ...filled('drop', dropped) }
}

/** Own severities for questions of the base; those of own questions stand with the questions. */
function weighed({ weigh = {}, add = [] }: ChecklistDocument, wish: Wish): Pick<ChecklistDocument, 'weigh'> {
  const own = [...add.flatMap(({ questions }) => questions), ...(wish.add ?? [])].map(({ id }) => id)
  const entries = Object.entries(wish.weigh ?? {}).filter(([id]) => !has(own, id))
  const before = Object.entries(weigh).filter(([id]) => !entries.some(([other]) => same(other, id)))
  const all = [...before, ...entries]
  return all.length > 0 ? { weigh: Object.fromEntries(all) } : {}
}

function ownSections(sections: readonly SectionDocument[], wish: Wish): readonly SectionDocument[] {
  const { add = [], addTo, drop = [], weigh = {} } = wish
  const heavier = (question: QuestionDocument): QuestionDocument => {
    const [, severity] = Object.entries(weigh).find(([id]) => same(id, question.id)) ?? []
    return severity ? { ...question, severity } : question
  }
  const left = sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => !has(drop, id) && !has(drop, section.id)).map(heavier),
  }))
  const home = left.find(({ id }) => addTo !== undefined && same(id, addTo.id)) ?? addTo
  if (add.length === 0 || home === undefined) return left.filter(({ questions }) => questions.length > 0)
  const added = add.map(heavier)
  const isThere = left.some(({ id }) => id === home.id)
  const all = isThere
    ? left.map((one) => (one.id === home.id ? { ...one, questions: [...one.questions, ...added] } : one))
    : [...left, { ...home, questions: added }]
  return all.filter(({ questions }) => questions.length > 0)
}

const same = (a: string, b: string): boolean => foldId(a) === foldId(b)
const has = (ids: readonly string[], id: string): boolean => ids.some((one) => same(one, id))
const without = (ids: readonly string[], others: readonly string[]): readonly string[] =>
  ids.filter((id) => !has(others, id))
