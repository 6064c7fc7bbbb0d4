import { rule } from '../rule.ts'
import { countWords, sentencesOf } from '../sentences.ts'

/** Words of a sentence in English, syllables in Vietnamese. */
const MOST: Readonly<Record<string, number>> = { en: 25, vi: 30 }

/** One idea a sentence, and a sentence that can be read in one breath. */
export const sentenceTooLong = rule({
  id: 'sentence-too-long',
  severity: 'warning',
  check: ({ texts }) =>
    texts.flatMap(([path, text]) =>
      Object.entries(text).flatMap(([language, words]) => {
        const most = MOST[language] ?? Number.POSITIVE_INFINITY
        const count = Math.max(0, ...sentencesOf(words).map(countWords))
        return count > most ? [{ path: [...path, language], args: { count, most } }] : []
      }),
    ),
})
