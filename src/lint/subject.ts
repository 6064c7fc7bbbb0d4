import { type PlacedText, several, single, textsOf, textsOfFix } from '../checklist/check-texts.ts'
import type { ChangeDocument } from '../checklist/documents.ts'
import { readListParts, type Source } from '../checklist/index.ts'
import type { LoadedList } from '../checklist/parts.ts'
import type { Path } from '../checklist/tree.ts'
import { countBySize, isOwn } from '../core/burden/measure-burden.ts'
import { typicalFirms } from '../core/burden/typical-firms.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { LintSetting, Subject } from './rule.ts'

/** Reads a list for its rules. Throws an InputError when it is not valid. */
export function subjectOf(source: Source, setting: LintSetting): Subject {
  const { checklist, composed } = readListParts(source, setting)
  const { loaded } = composed
  const own = composed.sections.flatMap(({ parts }) => parts).filter((part) => part.loaded === loaded)
  const changes = Object.entries(loaded.document.change ?? {}).map(([id, change]) => ({ change, path: ['change', id] }))
  const { facts, hardThings, senses } = setting
  const packaged = new Set(senses.keys())
  const questions = new Map(questionsOf(checklist).map((question) => [question.id, question]))
  return {
    loaded,
    own,
    asked: own.flatMap(({ question: { id }, path }) => {
      const question = questions.get(id)
      return question && isOwn(question, packaged) ? [{ question, path }] : []
    }),
    base: (composed.base?.sections ?? []).flatMap(({ id, parts }) =>
      parts.map(({ question }) => ({ section: id, question })),
    ),
    changes,
    fixes: [
      ...own.map(({ question, path }) => ({ ...question, path })),
      ...changes.map(({ change, path }) => ({ ...change, path })),
    ].flatMap(({ fix, path }) => (fix ? [{ fix, path: [...path, 'fix'] }] : [])),
    texts: [
      ...titlesOf(loaded),
      ...own.flatMap(({ question, path }) => textsOf(question, path)),
      ...changes.flatMap(({ change, path }) => textsOfChange(change, path)),
    ],
    checklist,
    firms: typicalFirms(checklist, facts),
    sizes: countBySize(checklist, { facts, hardThings, packaged }),
    setting,
  }
}

function titlesOf({
  document: { title, about, offer = [], sections = [], add = [] },
}: LoadedList): readonly PlacedText[] {
  return [
    ...single({ title, about }, []),
    ...offer.map(({ text }, index): PlacedText => [['offer', index, 'text'], text]),
    ...sections.map((section, index): PlacedText => [['sections', index, 'title'], section.title ?? {}]),
    ...add.map((section, index): PlacedText => [['add', index, 'title'], section.title ?? {}]),
  ]
}

function textsOfChange({ help, proof, fix }: ChangeDocument, path: Path): readonly PlacedText[] {
  return [...single({ help }, path), ...several(proof, [...path, 'proof']), ...textsOfFix(fix, [...path, 'fix'])]
}
