import type { FactDefinition } from '../core/model/facts.ts'
import { several, single, textFindings, textsOfFix } from './check-texts.ts'
import type { ChangeDocument, QuestionDocument } from './documents.ts'
import { type Finding, NONE } from './finding.ts'
import { cut, foldId } from './ids.ts'
import { nearest, nearestOfMany } from './near.ts'
import type { LoadedList, Part, SectionPart } from './parts.ts'
import type { Path } from './tree.ts'

/**
 * Applies a list's `keep`, `drop` and `change` to what it was built from. Meaning, severity and wording of a question
 * stay as they are, so that answers serve several buyers and results compare.
 */
export function tailor(
  sections: readonly SectionPart[],
  loaded: LoadedList,
  facts: readonly FactDefinition[],
): { readonly sections: readonly SectionPart[]; readonly findings: readonly Finding[] } {
  const { keep = [], drop = [], change = {}, weigh = {} } = loaded.document
  const questions = sections.flatMap(({ parts }) => parts.map(({ question }) => question))
  const all = [...sections, ...questions].map(({ id }) => id)
  const [kept, dropped] = [folded(keep), folded(drop)]
  const names = (set: ReadonlySet<string>, section: SectionPart, part: Part) =>
    set.has(foldId(section.id)) || set.has(foldId(part.question.id))
  const changes = new Map(Object.entries(change).map(([id, one]) => [foldId(id), { id, change: one }]))
  const tailored = sections.map((section) => ({
    ...section,
    parts: section.parts
      .filter((part) => (kept.size === 0 || names(kept, section, part)) && !names(dropped, section, part))
      .map((part) => changed(part, changes.get(foldId(part.question.id)), loaded)),
  }))
  return {
    sections: tailored.filter(({ parts }) => parts.length > 0),
    findings: [
      ...unknown(keep, (_, index) => ['keep', index], all, loaded),
      ...unknown(drop, (_, index) => ['drop', index], all, loaded),
      ...(['change', 'weigh'] as const).flatMap((key) =>
        unknown(
          Object.keys({ change, weigh }[key]),
          (id) => [key, id],
          questions.map(({ id }) => id),
          loaded,
        ),
      ),
      ...Object.entries(change).flatMap(([id, one]) => changeFindings(id, one, questions, facts, loaded)),
    ],
  }
}

/** The sections that a list's `order` names come first, in that order. Its `focus` names sections too. */
export function inOrder(
  sections: readonly SectionPart[],
  loaded: LoadedList,
): { readonly sections: readonly SectionPart[]; readonly findings: readonly Finding[] } {
  const { order = [], focus = [] } = loaded.document
  const named = order.flatMap((id) => sections.find((section) => foldId(section.id) === foldId(id)) ?? [])
  const all = sections.map(({ id }) => id)
  const missing = (key: 'order' | 'focus', ids: readonly string[]) =>
    ids.flatMap((id, index) =>
      folded(all).has(foldId(id))
        ? []
        : [loaded.found('section-unknown', { id: cut(id), near: nearest(id, all) }, [key, index])],
    )
  return {
    sections: [...new Set([...named, ...sections])],
    findings: [...missing('order', order), ...missing('focus', focus)],
  }
}

function folded(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map(foldId))
}

function changed(
  part: Part,
  entry: { readonly id: string; readonly change: ChangeDocument } | undefined,
  loaded: LoadedList,
): Part {
  if (!entry) return part
  const { change, id } = entry
  const codes = change.codes ? { codes: { ...part.question.codes, ...change.codes } } : {}
  const question = { ...part.question, ...change, ...codes }
  return change.fix ? { ...part, question, fixLoaded: loaded, fixPath: ['change', id, 'fix'] } : { ...part, question }
}

/** Ids that no question (or section) of the list has; `at` makes the path of each. */
function unknown(
  ids: readonly string[],
  at: (id: string, index: number) => Path,
  known: readonly string[],
  { found }: LoadedList,
): readonly Finding[] {
  const all = folded(known)
  const missing = ids.flatMap((id, index) => (all.has(foldId(id)) ? [] : [{ id, path: at(id, index) }]))
  const near = nearestOfMany(
    missing.map(({ id }) => id),
    known,
  )
  return missing.map(({ id, path }, index) => found('tailor-unknown', { id: cut(id), near: near[index] ?? NONE }, path))
}

function changeFindings(
  id: string,
  change: ChangeDocument,
  questions: readonly QuestionDocument[],
  facts: readonly FactDefinition[],
  loaded: LoadedList,
): readonly Finding[] {
  const path = ['change', id]
  const question = questions.find((one) => foldId(one.id) === foldId(id))
  const { help, proof, fix } = change
  const texts = [...single({ help }, path), ...several(proof, [...path, 'proof']), ...textsOfFix(fix, [...path, 'fix'])]
  return [
    ...(question?.basis === 'strength' && fix ? [loaded.found('key-not-here', { key: 'fix' }, [...path, 'fix'])] : []),
    ...textFindings(texts, loaded.document.languages, facts, loaded),
  ]
}
