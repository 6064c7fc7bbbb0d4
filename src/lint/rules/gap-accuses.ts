import { rule } from '../rule.ts'
import { phrasesIn } from '../sentences.ts'

/** A gap says what is not there yet; it blames nobody. */
export const gapAccuses = rule({
  id: 'gap-accuses',
  severity: 'error',
  check: ({ own, setting: { plainWords } }) =>
    own.flatMap(({ question, path }) =>
      Object.entries(question.gap ?? {}).flatMap(([language, gap]) =>
        phrasesIn(gap, plainWords.accusing[language] ?? []).map((word) => ({
          path: [...path, 'gap', language],
          args: { word },
        })),
      ),
    ),
})
