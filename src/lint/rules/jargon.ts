import { phrasesIn } from '../../core/text/phrases-in.ts'
import { rule } from '../rule.ts'

/** A word that owners do not use, with the one that they do. */
export const jargon = rule({
  id: 'jargon',
  severity: 'warning',
  check: ({ texts, setting: { plainWords } }) =>
    texts.flatMap(([path, text]) =>
      Object.entries(text).flatMap(([language, sentence]) => {
        const entries = plainWords.jargon[language] ?? []
        const found = phrasesIn(
          sentence,
          entries.map(({ word }) => word),
        )
        return entries
          .filter(({ word, except }) => found.includes(word) && !isExcepted(sentence, word, except))
          .map(({ word, say }) => ({ path: [...path, language], args: { word, say } }))
      }),
    ),
})

/** Whether the word stands in set phrases only. */
function isExcepted(sentence: string, word: string, phrases: readonly string[] = []): boolean {
  const rest = phrases.reduce((text, phrase) => text.toLowerCase().replaceAll(phrase, '…'), sentence)
  return phrases.length > 0 && phrasesIn(rest, [word]).length === 0
}
