import type { Question } from '../model/checklist.ts'
import type { HardThing } from '../model/content.ts'
import type { Language, Text } from '../model/text.ts'
import { phrasesIn } from '../text/phrases-in.ts'

/** A thing that is hard to give, and the words that ask for it. */
export interface HardAsk {
  readonly thing: HardThing
  readonly language: Language
  readonly phrase: string
}

/** What a question asks for, papers to show among it, that small firms cannot give or should not; each thing once. */
export function hardAsks(
  { ask, proof }: Pick<Question, 'ask' | 'proof'>,
  things: readonly HardThing[],
): readonly HardAsk[] {
  return things.flatMap((thing) => [ask, ...proof].flatMap((text) => hardAsksIn(text, thing)).slice(0, 1))
}

/** The words in each language of a text that ask for such a thing, the first of each. */
export function hardAsksIn(text: Text, thing: HardThing): readonly HardAsk[] {
  return Object.entries(text).flatMap(([language, sentence]) => {
    const { phrases, except } = thing
    const harmless = except?.[language] ?? []
    const rest = harmless.reduce((left, phrase) => left.toLowerCase().replaceAll(phrase, '·'), sentence)
    const [phrase] = phrasesIn(rest, phrases[language] ?? [])
    return phrase === undefined ? [] : [{ thing, language, phrase }]
  })
}
