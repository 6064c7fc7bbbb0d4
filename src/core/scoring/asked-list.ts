import type { WeighedQuestion } from './weighed-question.ts'

/** What a firm is asked, in the order of the list. Firms that are asked the same share it. */
export interface AskedList {
  readonly questions: readonly WeighedQuestion[]
  /** The ids of the sections that ask something. */
  readonly sections: readonly string[]
  /** For each question, which of these it stands in. */
  readonly sectionOf: readonly number[]
}

/** A question that a firm is asked, and the id of its section. */
export interface AskedQuestion {
  readonly question: WeighedQuestion
  readonly section: string
}

export function askedList(asked: readonly AskedQuestion[]): AskedList {
  const sections = [...new Set(asked.map(({ section }) => section))]
  return {
    questions: asked.map(({ question }) => question),
    sections,
    sectionOf: asked.map(({ section }) => sections.indexOf(section)),
  }
}
