import { phrasesIn } from '../../core/text/phrases-in.ts'
import { rule } from '../rule.ts'

/** Words that push towards a yes. */
export const leadingQuestion = rule({
  id: 'leading-question',
  severity: 'warning',
  check: ({ own, setting: { plainWords } }) =>
    own.flatMap(({ question, path }) =>
      Object.entries(question.ask).flatMap(([language, ask]) =>
        phrasesIn(ask, plainWords.leading[language] ?? []).map((phrase) => ({
          path: [...path, 'ask', language],
          args: { phrase },
        })),
      ),
    ),
})
