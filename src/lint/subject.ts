import { type PlacedText, single, textsOf } from '../checklist/check-texts.ts'
import { readListParts, type Source } from '../checklist/index.ts'
import type { LintSetting, Subject } from './rule.ts'

/** Reads a list for its rules. Throws an InputError when it is not valid. */
export function subjectOf(source: Source, setting: LintSetting): Subject {
  const { checklist, composed } = readListParts(source, setting)
  const { loaded } = composed
  const own = composed.sections.flatMap(({ parts }) => parts).filter((part) => part.loaded === loaded)
  const { title, about, sections = [], add = [] } = loaded.document
  const titles = [
    ...sections.map((section, index): PlacedText => [['sections', index, 'title'], section.title ?? {}]),
    ...add.map((section, index): PlacedText => [['add', index, 'title'], section.title ?? {}]),
  ]
  return {
    loaded,
    own,
    texts: [
      ...single({ title, about }, []),
      ...titles,
      ...own.flatMap(({ question, path }) => textsOf(question, path)),
    ],
    checklist,
    setting,
  }
}
