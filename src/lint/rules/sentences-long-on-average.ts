import { rule } from '../rule.ts'
import { countWords, sentencesOf } from '../sentences.ts'

/** Words of a sentence in English, syllables in Vietnamese, over all texts of a file. */
const MOST: Readonly<Record<string, number>> = { en: 15, vi: 18 }

/** A list whose sentences are long tires its reader, even where none is too long. */
export const sentencesLongOnAverage = rule({
  id: 'sentences-long-on-average',
  severity: 'warning',
  check: ({ texts, loaded }) =>
    loaded.document.languages.flatMap((language) => {
      const sentences = texts.flatMap(([, text]) => sentencesOf(text[language] ?? ''))
      const mean = sentences.reduce((sum, one) => sum + countWords(one), 0) / Math.max(1, sentences.length)
      const most = MOST[language] ?? Number.POSITIVE_INFINITY
      return mean > most ? [{ path: ['languages'], args: { language, mean: Math.round(mean * 10) / 10, most } }] : []
    }),
})
