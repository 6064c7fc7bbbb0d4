import { rule } from '../rule.ts'
import { holdsPhrase } from '../sentences.ts'

/** A gap says what is not there yet; it blames nobody. */
export const gapAccuses = rule({
  id: 'gap-accuses',
  severity: 'error',
  check: ({ own, setting: { plainWords } }) =>
    own.flatMap(({ question, path }) =>
      Object.entries(question.gap ?? {}).flatMap(([language, gap]) =>
        (plainWords.accusing[language] ?? [])
          .filter((word) => holdsPhrase(gap, word))
          .map((word) => ({ path: [...path, 'gap', language], args: { word } })),
      ),
    ),
})
