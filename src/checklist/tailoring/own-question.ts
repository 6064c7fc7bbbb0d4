import type { Severity } from '../../core/model/checklist.ts'
import type { Text } from '../../core/model/text.ts'
import { isToWrite, toWrite } from '../../core/tailoring/to-write.ts'
import type { QuestionDocument } from '../documents.ts'

/** The sentences that a question of one's own needs, in the order in which they are thought of. */
export const SENTENCES = ['ask', 'first', 'help', 'met', 'gap', 'why'] as const
export type Sentence = (typeof SENTENCES)[number]

/** What somebody wrote of a question so far: by sentence and language. */
export interface OwnWords {
  readonly severity: Exclude<Severity, 'critical'>
  readonly sentences: Readonly<Partial<Record<Sentence, Text>>>
}

/** For a first step that nobody has estimated: small, by the owner, without cost. */
const SMALL_STEP = { minutes: 30, hours: 2, who: 'owner', cost: 'none', days: 14 } as const

/**
 * A question of a buyer's own. What was not written becomes a place to fill in, in each language; `hint` says in a
 * language what belongs there.
 */
export function ownQuestion(
  id: string,
  { severity, sentences }: OwnWords,
  languages: readonly string[],
  hint: (sentence: Sentence, language: string) => string,
): QuestionDocument {
  const text = (sentence: Sentence): Text => {
    const written = sentences[sentence] ?? {}
    return Object.fromEntries(
      languages.map((language) => [language, written[language] || otherwise(written, hint(sentence, language))]),
    )
  }
  return {
    id,
    basis: 'buyer',
    severity,
    ask: text('ask'),
    help: text('help'),
    met: text('met'),
    gap: text('gap'),
    why: text('why'),
    laws: [],
    proof: [],
    fix: { first: text('first'), ...SMALL_STEP },
  }
}

/** A place to fill in: what to translate where one language is there already, else what to write. */
function otherwise(written: Text, hint: string): string {
  const other = Object.values(written).find((one) => one !== '' && !isToWrite(one))
  return toWrite(other ?? hint)
}
