import { ANSWER_STATES, type AnswerState } from '../core/model/answers.ts'
import { composed } from '../core/text/composed.ts'
import { ACCEPTED } from './generated/accepted-words.ts'

/** How people write an answer, in any language; compared after NFC, lower case and single spaces. */
const TABLE: ReadonlyMap<string, AnswerState> = new Map(
  ANSWER_STATES.flatMap((state) =>
    [state, ...ACCEPTED.flatMap(({ answers }) => answers[state])].map((word): [string, AnswerState] => [word, state]),
  ),
)

/** The answer that a word of any language means, `null` when it is none. */
export function answerWord(text: string): AnswerState | null {
  const word = composed(text).toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.!]$/, '')
  return TABLE.get(word) ?? null
}
