import { rule } from '../rule.ts'

/** Signs that a question asks two things; a heuristic, by language. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  en: /\band\/or\b|;|\?.+\?|\bas well as\b|,? and (?:do|does|did|is|are|was|were|has|have|can|may|will) |,? and (?:is|are|do|does) not /i,
  vi: /và\/hoặc|;|\?.+\?|(?<!\p{L})(?:và (?:có|đã|được|không|phải)|vừa .+ vừa|cũng như)(?!\p{L})/iu,
}

/** One idea a question: an owner who does one of two things cannot answer. */
export const twoIdeas = rule({
  id: 'two-ideas',
  severity: 'warning',
  check: ({ own }) =>
    own.flatMap(({ question, path }) =>
      Object.entries(question.ask).flatMap(([language, ask]) => {
        const sign = SIGNS[language]?.exec(ask)?.[0].trim()
        return sign === undefined ? [] : [{ path: [...path, 'ask', language], args: { sign } }]
      }),
    ),
})
