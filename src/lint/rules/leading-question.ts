import { rule } from '../rule.ts'
import { holdsPhrase } from '../sentences.ts'

/** Words that push towards a yes. */
export const leadingQuestion = rule({
  id: 'leading-question',
  severity: 'warning',
  check: ({ own, setting: { plainWords } }) =>
    own.flatMap(({ question, path }) =>
      Object.entries(question.ask).flatMap(([language, ask]) =>
        (plainWords.leading[language] ?? [])
          .filter((phrase) => holdsPhrase(ask, phrase))
          .map((phrase) => ({ path: [...path, 'ask', language], args: { phrase } })),
      ),
    ),
})
