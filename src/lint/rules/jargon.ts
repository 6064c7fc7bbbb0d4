import { rule } from '../rule.ts'
import { holdsPhrase } from '../sentences.ts'

/** A word that owners do not use, with the one that they do. */
export const jargon = rule({
  id: 'jargon',
  severity: 'warning',
  check: ({ texts, setting: { plainWords } }) =>
    texts.flatMap(([path, text]) =>
      Object.entries(text).flatMap(([language, sentence]) =>
        (plainWords.jargon[language] ?? [])
          .filter(({ word, except = [] }) => holdsPhrase(without(sentence, except), word))
          .map(({ word, say }) => ({ path: [...path, language], args: { word, say } })),
      ),
    ),
})

function without(sentence: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.toLowerCase().replaceAll(phrase, '…'), sentence)
}
