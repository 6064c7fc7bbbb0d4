import { quickAnswers } from '../checklist/quick-answers/quick-answers.ts'
import type { Firm } from '../core/model/answers.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { HashedChecklist } from '../core/model/library.ts'
import type { ClientRecord } from '../core/model/score-record.ts'
import { prepareScorer, type Scorer, type ScorerSetting } from '../core/scoring/prepare-scorer.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'

/** What a record says of its client, beside its result. */
type ClientNamed = Pick<ClientRecord, 'client' | 'source'>

/** The scorer of each list, made ready when it is first wanted. */
export function scorersFor(setting: ScorerSetting): (list: HashedChecklist) => Scorer {
  const scorers = new Map<HashedChecklist, Scorer>()
  return (list) => {
    const known = scorers.get(list)
    if (known) return known
    const made = prepareScorer(list, setting, jsonBytes)
    scorers.set(list, made)
    return made
  }
}

interface QuickSetting {
  readonly facts: readonly FactDefinition[]
  /** `null` for a list that is not at hand. */
  readonly listFor: (id: string) => HashedChecklist | null
  readonly scorerOf: (list: HashedChecklist) => Scorer
}

/**
 * Scores JSON answers straight from their bytes to the JSON of their `ClientRecord`, with a character for each byte of its
 * UTF-8: such a text is the quickest to put together and to write. `null` for answers that are to be read with care.
 */
export function quickScorer({ facts, listFor, scorerOf }: QuickSetting): QuickScorer {
  const context = { answerWord, numberWord, facts, listFor: (id: string) => listFor(id)?.checklist ?? null }
  return (bytes, named) => {
    const quick = quickAnswers(bytes, context)
    const list = quick && listFor(quick.list)
    if (!list) return null
    const { client, source } = named(quick.firm)
    const more = `,"client":${jsonBytes(client)},"source":${jsonBytes(source)}`
    return { text: scorerOf(list).text(quick, { firm: quick.texts.firm, facts: quick.texts.facts, more }), list }
  }
}

type QuickScorer = (bytes: Uint8Array, named: (firm: Firm) => ClientNamed) => QuickScore | null

interface QuickScore {
  readonly text: string
  /** The list that was answered. */
  readonly list: HashedChecklist
}

const ASCII = /^[\x20-\x7e]*$/

/** JSON as it is written, a character for each byte. */
export function jsonBytes(value: unknown): string {
  const json = JSON.stringify(value)
  return ASCII.test(json) ? json : Buffer.from(json).toString('latin1')
}
