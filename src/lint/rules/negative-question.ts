import { phrasesIn } from '../../core/text/phrases-in.ts'
import { rule } from '../rule.ts'

/** How questions begin to which "yes" is the bad answer, or an owner cannot tell which it is. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'do you not',
    "don't you",
    'does it not',
    'have you never',
    'has there never',
    'is it not',
    'are there no',
    'is there no',
    'do you avoid',
    'do you refrain',
    'have you failed',
    'are you not',
    'have you not',
    'were there any',
    'have there been any',
    'do you ever fail',
    'not fail to',
  ],
  vi: [
    'có phải chưa bao giờ',
    'có phải không',
    'chưa từng',
    'không bao giờ',
    'có vi phạm',
    'có bị xử phạt',
    'không có tình trạng',
    'không để xảy ra',
    'có phải là không',
  ],
}

/** A yes must always be the good answer: a double "not" turns an honest firm into a bad one. */
export const negativeQuestion = rule({
  id: 'negative-question',
  severity: 'warning',
  check: ({ own }) =>
    own.flatMap(({ question: { ask, kind = 'yes-no' }, path }) =>
      kind !== 'yes-no'
        ? []
        : Object.entries(ask).flatMap(([language, sentence]) =>
            phrasesIn(sentence, BEGINNINGS[language] ?? [])
              .slice(0, 1)
              .map((phrase) => ({ path: [...path, 'ask', language], args: { phrase } })),
          ),
    ),
})
