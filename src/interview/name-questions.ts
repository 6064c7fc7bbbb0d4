import type { Checklist, Question } from '../core/model/checklist.ts'
import type { Profile } from '../core/model/facts.ts'
import { fill, inLanguage } from '../core/text/fill.ts'
import type { Words } from '../words/words.ts'

/** Questions in as few words as tell which they are. */
export interface NamedQuestions {
  readonly count: number
  /** Each question's own short title; where there are many, their sections and how many questions of each. */
  readonly names: readonly { readonly title: string; readonly questions: number | null }[]
  /** Questions that no name stands for. */
  readonly others: number
}

const MOST_SECTIONS = 3

/** Up to `few` questions are named each, more of them by their sections, those with the most first. */
export function nameQuestions(
  questions: readonly Question[],
  { checklist, profile, words, few }: NamingSetting,
): NamedQuestions {
  const count = questions.length
  if (count <= few) {
    const names = questions.map((one) => ({ title: fill(shortTitle(one), words, profile), questions: null }))
    return { count, names, others: 0 }
  }
  const ids = new Set(questions.map(({ id }) => id))
  const sections = checklist.sections
    .map((section) => ({
      title: inLanguage(section.title, words.language),
      questions: section.questions.filter(({ id }) => ids.has(id)).length,
    }))
    .filter((section) => section.questions > 0)
    .sort((a, b) => b.questions - a.questions)
    .slice(0, MOST_SECTIONS)
  return { count, names: sections, others: sections.reduce((left, section) => left - section.questions, count) }
}

export interface NamingSetting {
  readonly checklist: Checklist
  readonly profile: Profile
  readonly words: Words
  readonly few: number
}

/** What the plan calls it; a strength, for which there is nothing to do, is called by what it is. */
function shortTitle({ fix, gap, met }: Question): Question['ask'] {
  return fix?.title ?? gap ?? met
}
