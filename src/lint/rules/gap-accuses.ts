import { phrasesIn } from '../../core/text/phrases-in.ts'
import { rule } from '../rule.ts'

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
