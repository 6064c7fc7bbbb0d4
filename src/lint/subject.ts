import { type PlacedText, several, single, textsOf, textsOfFix } from '../checklist/check-texts.ts'
import type { Composed } from '../checklist/compose.ts'
import type { ChangeDocument } from '../checklist/documents.ts'
import { foldId } from '../checklist/ids.ts'
import { readListParts, type Source } from '../checklist/index.ts'
import type { LoadedList } from '../checklist/parts.ts'
import type { Path } from '../checklist/tree.ts'
import { isOwn } from '../core/burden/is-own.ts'
import { countBySize } from '../core/burden/measure-burden.ts'
import { typicalFirms } from '../core/burden/typical-firms.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import { demandsOf, type Worded, type WordedText } from '../core/checklist/wording-of.ts'
import type { Question } from '../core/model/checklist.ts'
import type { ChangedPart, Demand, LintSetting, Subject } from './rule.ts'

/** Reads a list for its rules. Throws an InputError when it is not valid. */
export function subjectOf(source: Source, setting: LintSetting): Subject {
  const { checklist, composed } = readListParts(source, setting)
  const { loaded } = composed
  const own = composed.sections.flatMap(({ parts }) => parts).filter((part) => part.loaded === loaded)
  const changes = changesIn(composed)
  const { facts, hardThings, wordings: packaged } = setting
  const questions = new Map(questionsOf(checklist).map((question) => [question.id, question]))
  const asked = own.flatMap(({ question: { id }, path }) => {
    const question = questions.get(id)
    return question && isOwn(question, packaged) ? [{ question, path }] : []
  })
  return {
    loaded,
    own,
    asked,
    demands: [
      ...asked.map((part) => demand(part.question, part.question, part.path, [])),
      ...own.flatMap(({ question: { id }, path }) => {
        const [question, wording] = [questions.get(id), packaged.get(id)]
        return question && wording && !isOwn(question, packaged)
          ? [demand(question, question, path, wording.demands)]
          : []
      }),
      ...changes.flatMap(({ change, path, before }) => {
        const question = questions.get(before.id)
        return question ? [demand(question, change, path, demandsOf(before))] : []
      }),
    ],
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

function demand(question: Question, says: Worded, path: Path, before: readonly WordedText[]): Demand {
  const texts = demandsOf(says).map(([within, text]): PlacedText => [[...path, ...within], text])
  return { question, texts, before }
}

function changesIn({ loaded: { document }, before }: Composed): readonly ChangedPart[] {
  return Object.entries(document.change ?? {}).flatMap(([id, change]) => {
    const question = before.find((one) => foldId(one.id) === foldId(id))
    return question ? [{ change, path: ['change', id], before: question }] : []
  })
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
