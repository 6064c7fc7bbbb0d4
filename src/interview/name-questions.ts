import type { Checklist, Question } from '../core/model/checklist.ts'
import type { Text } from '../core/model/text.ts'

/** Questions by as few titles as tell which they are, in all languages of the list. */
export interface NamedQuestions {
  readonly count: number
  /** Each question's own short title; where there are many, their sections and how many questions of each. */
  readonly names: readonly { readonly title: Text; readonly questions: number | null }[]
  /** Questions that no name stands for. */
  readonly others: number
}

const MOST_SECTIONS = 3

/** Up to `few` questions are named each, more of them by their sections, those with the most first. */
export function nameQuestions(questions: readonly Question[], { sections }: Checklist, few: number): NamedQuestions {
  const count = questions.length
  if (count <= few) {
    return { count, names: questions.map((one) => ({ title: shortTitle(one), questions: null })), others: 0 }
  }
  const ids = new Set(questions.map(({ id }) => id))
  const names = sections
    .map(({ title, questions: all }) => ({ title, questions: all.filter(({ id }) => ids.has(id)).length }))
    .filter((section) => section.questions > 0)
    .sort((a, b) => b.questions - a.questions)
    .slice(0, MOST_SECTIONS)
  return { count, names, others: names.reduce((left, section) => left - section.questions, count) }
}

/** What the plan calls it; a strength, for which there is nothing to do, is called by what it is. */
function shortTitle({ fix, gap, met }: Question): Text {
  return fix?.title ?? gap ?? met
}
