import { rule } from '../rule.ts'

/** Share of words that two questions have in common, of all their words (Jaccard). */
const ALIKE_FROM = 0.75

/** Two questions of a list that ask the same in other words. */
export const askedTwice = rule({
  id: 'asked-twice',
  severity: 'warning',
  check: ({ checklist, own }) => {
    const language = checklist.languages.includes('en') ? 'en' : (checklist.languages[0] ?? '')
    const all = checklist.sections.flatMap(({ questions }) =>
      questions.map(({ id, ask }) => ({ id, words: wordsOf(ask[language] ?? '') })),
    )
    return own.flatMap(({ question, path }) => {
      const at = all.findIndex(({ id }) => id === question.id)
      const words = all[at]?.words ?? new Set()
      const twin = all.find(
        ({ id, words: others }, index) => id !== question.id && index < at && share(words, others) >= ALIKE_FROM,
      )
      return twin ? [{ path: [...path, 'ask'], args: { id: question.id, other: twin.id } }] : []
    })
  },
})

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
