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
  // Sets of very different size cannot be alike: spares most of the work in a long list.
  if (Math.min(one.size, other.size) < ALIKE_FROM * Math.max(one.size, other.size)) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both += 1
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
