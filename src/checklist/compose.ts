import { fromFindings } from './check-from.ts'
import { type Known, questionFindings } from './check-question.ts'
import { dayFindings } from './check-references.ts'
import { single, textFindings, textsOfSection } from './check-texts.ts'
import type { QuestionDocument, SectionDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { cut, foldId } from './ids.ts'
import { loadList } from './load-list.ts'
import { duplicate, merge, type PlacedSection } from './merge-sections.ts'
import { nearest } from './near.ts'
import type { LoadedList, Part, SectionPart } from './parts.ts'
import { isForbidden } from './plain.ts'
import type { Source } from './source.ts'
import { inOrder, tailor } from './tailor.ts'
import type { Path } from './tree.ts'

const DEEPEST_INCLUDE = 5

/** What a checklist may build on and refer to. */
export interface ListContext extends Known {
  /** Finds an included list by its packaged id or by its file name beside `from`, the name of the including source. */
  readonly resolve?: (id: string, from: string) => Source | null
  /** Ids of the packaged lists, for "did you mean". */
  readonly packaged?: readonly string[]
}

export interface Composed {
  readonly loaded: LoadedList
  /** The list that it was made from. */
  readonly base?: Composed
  readonly sections: readonly SectionPart[]
  /** The questions of all that it builds on, as they were before this file changed anything. */
  readonly before: readonly QuestionDocument[]
  /** Ids of all questions there ever were, those left out by tailoring among them. */
  readonly ids: readonly string[]
  readonly findings: readonly Finding[]
}

/** Reads a list and all that it includes, and puts them together. Throws an InputError only for what cannot be read. */
export function compose(source: Source, context: ListContext): Composed {
  return composeFile(source, { context, done: new Map() }, [])
}

/**
 * The same of a list with everything resolved, which builds on nothing. What it has of its base may speak more languages
 * than the list itself.
 */
export function composeResolved(loaded: LoadedList, context: Known): Composed {
  const composed = composeLoaded(loaded, { context, done: new Map() }, [])
  return { ...composed, findings: composed.findings.filter(({ code }) => code !== 'language-extra') }
}

/** The name of a file without its folders: lists that include each other by name stand in one. */
const fileIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Each file is composed once, however many lists include it. */
interface Work {
  readonly context: ListContext
  readonly done: Map<string, Composed>
}

function composeFile(source: Source, work: Work, chain: readonly string[]): Composed {
  const done = work.done.get(source.name)
  if (done) return done
  const composed = composeLoaded(loadList(source), work, [...chain, source.name])
  work.done.set(source.name, composed)
  return composed
}

function composeLoaded(loaded: LoadedList, work: Work, chain: readonly string[]): Composed {
  const { document } = loaded
  const from = document.from === undefined ? null : includedList(document.from, ['from'], loaded, work, chain)
  const included = [
    ...(from ? [from] : []),
    ...(document.include ?? []).map((id, index) => includedList(id, ['include', index], loaded, work, chain)),
  ]
  const bases = included.flatMap(({ composed }) => (composed ? [composed] : []))
  const merged = merge(bases.flatMap(({ sections }) => sections))
  const tailored = tailor(merged.sections, loaded, work.context.facts)
  const own = [
    ...sectionParts(document.sections ?? [], 'sections', loaded),
    ...sectionParts(document.add ?? [], 'add', loaded),
  ]
  const added = merge([...withTitles(tailored.sections, merged.sections), ...own])
  const ordered = inOrder(
    added.sections.filter(({ parts }) => parts.length > 0),
    loaded,
  )
  return {
    loaded,
    ...(from?.composed ? { base: from.composed } : {}),
    sections: ordered.sections,
    before: merged.sections.flatMap(({ parts }) => parts.map(({ question }) => question)),
    ids: [
      ...bases.flatMap(({ ids }) => ids),
      ...[...merged.sections, ...added.sections].flatMap(({ parts }) => parts.map(({ question }) => question.id)),
    ],
    findings: [
      ...ownFindings(loaded, work.context),
      ...fromFindings(loaded, from?.composed, own),
      ...included.flatMap(({ findings }) => findings),
      ...merged.findings,
      ...tailored.findings,
      ...added.findings,
      ...ordered.findings,
      ...replacements(own, merged.sections, tailored.sections),
    ],
  }
}

/** A section of which nothing is kept still gives its title to questions that a list adds to it. */
function withTitles(kept: readonly SectionPart[], before: readonly SectionPart[]): readonly SectionPart[] {
  const gone = before.filter(({ id }) => !kept.some((section) => section.id === id))
  return [...kept, ...gone.map((section) => ({ ...section, parts: [] }))]
}

/** Ids are for ever: what was dropped may not come back as something else under the same id. */
function replacements(
  add: readonly SectionPart[],
  before: readonly SectionPart[],
  kept: readonly SectionPart[],
): readonly Finding[] {
  const partsOf = (sections: readonly SectionPart[]) =>
    new Map(sections.flatMap(({ parts }) => parts.map((part) => [foldId(part.question.id), part] as const)))
  const [was, still] = [partsOf(before), partsOf(kept)]
  return [...partsOf(add)].flatMap(([id, part]) => {
    const first = was.get(id)
    return first && !still.has(id) ? [duplicate(part, first)] : []
  })
}

function includedList(
  id: string,
  path: Path,
  { found, file, document }: LoadedList,
  work: Work,
  chain: readonly string[],
): { readonly composed?: Composed; readonly findings: readonly Finding[] } {
  const { resolve, packaged = [] } = work.context
  const source = resolve?.(id, file) ?? null
  if (!source) return { findings: [found('include-unknown', { id, near: nearest(id, packaged) }, path)] }
  if (chain.includes(source.name)) {
    const names = [...chain.slice(chain.indexOf(source.name)), source.name].map((name) => cut(fileIn(name)))
    return { findings: [found('include-cycle', { chain: names.join(' → ') }, path)] }
  }
  if (chain.length > DEEPEST_INCLUDE) return { findings: [found('include-too-deep', { limit: DEEPEST_INCLUDE }, path)] }
  const composed = composeFile(source, work, chain)
  const spoken = composed.loaded.document.languages
  const missing = document.languages.filter((language) => !spoken.includes(language))
  const languages = missing.map((language) => found('include-language', { id, language }, path))
  return { composed, findings: [...composed.findings, ...languages] }
}

/** What is wrong in a file by itself. */
function ownFindings(loaded: LoadedList, context: ListContext): readonly Finding[] {
  const { id, languages, title, about, lawAsOf, lookAgain, answerBy } = loaded.document
  const { sections = [], add = [], tests = [], offer = [] } = loaded.document
  const lists = [
    ['sections', sections],
    ['add', add],
  ] as const
  return [
    ...(isForbidden(id) ? [loaded.found('key-forbidden', { key: id }, ['id'])] : []),
    ...textFindings(single({ title, about }, []), languages, context.facts, loaded),
    ...offer.flatMap(({ text }, index) =>
      textFindings(single({ text }, ['offer', index]), languages, context.facts, loaded),
    ),
    ...dayFindings({ lawAsOf, lookAgain, answerBy }, [], loaded),
    ...tests.flatMap(({ today }, index) => dayFindings({ today }, ['tests', index], loaded)),
    ...(lookAgain && lawAsOf && lookAgain <= lawAsOf ? [loaded.found('look-again-too-early', {}, ['lookAgain'])] : []),
    ...lists.flatMap(([key, list]) =>
      list.flatMap((section, index) => sectionFindings(section, [key, index], loaded, context)),
    ),
  ]
}

function sectionFindings(
  section: SectionDocument,
  path: Path,
  loaded: LoadedList,
  context: ListContext,
): readonly Finding[] {
  const { facts, parameters, laws } = context
  const setting = { facts, parameters, laws, loaded }
  return [
    ...(isForbidden(section.id) ? [loaded.found('key-forbidden', { key: section.id }, [...path, 'id'])] : []),
    ...textFindings(textsOfSection(section, path), loaded.document.languages, facts, loaded),
    ...section.questions.flatMap((question, index) =>
      questionFindings(question, [...path, 'questions', index], setting),
    ),
  ]
}

function sectionParts(sections: readonly SectionDocument[], key: string, loaded: LoadedList): readonly PlacedSection[] {
  return sections.map(({ id, title, questions }, index) => {
    const path = [key, index]
    const parts = questions.map((question, at): Part => {
      const own = [...path, 'questions', at]
      return { question, loaded, path: own, fixLoaded: loaded, fixPath: [...own, 'fix'] }
    })
    return { id, title, parts, loaded, path }
  })
}
