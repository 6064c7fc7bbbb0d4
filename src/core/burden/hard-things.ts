import { demandsOf, type Worded, type WordedText } from '../checklist/wording-of.ts'
import type { HardThing } from '../model/content.ts'
import type { Language, Text } from '../model/text.ts'
import { phrasesIn } from '../text/phrases-in.ts'
import { wordsTogether } from '../text/words-together.ts'

/** A thing that is hard to give, and the words that ask for it. */
export interface HardAsk {
  readonly thing: HardThing
  readonly language: Language
  readonly phrase: string
}

/**
 * What a question asks for that small firms cannot give or should not, in what it asks, its help, the papers to show and
 * what to do; each thing once. `before`: what it said before somebody changed it, which is not that person's doing.
 */
export function hardAsks(
  question: Worded,
  things: readonly HardThing[],
  before: readonly WordedText[] = [],
): readonly HardAsk[] {
  const said = new Set(before.flatMap(([, text]) => Object.values(text)))
  const demands = demandsOf(question).filter(([, text]) => Object.values(text).some((one) => !said.has(one)))
  return things.flatMap((thing) => {
    const asks = ([, text]: WordedText) => hardAsksIn(text, thing)
    const [first] = demands.flatMap(asks)
    return first && !before.some((one) => asks(one).length > 0) ? [first] : []
  })
}

/** The words in each language of a text that ask for such a thing, the first of each. */
export function hardAsksIn(text: Text, thing: HardThing): readonly HardAsk[] {
  return Object.entries(text).flatMap(([language, sentence]) => {
    const { phrases, together, except } = thing
    const harmless = except?.[language] ?? []
    const rest = harmless.reduce((left, phrase) => left.toLowerCase().replaceAll(phrase, '·'), sentence)
    const [phrase = firstTogether(rest, together?.[language] ?? [])] = phrasesIn(rest, phrases[language] ?? [])
    return phrase === undefined ? [] : [{ thing, language, phrase }]
  })
}

/** The first of several groups of words that stands in one sentence, as it is shown. */
function firstTogether(text: string, all: readonly string[]): string | undefined {
  for (const groups of all) {
    const found = wordsTogether(text, groups)
    if (found) return found.join(' … ')
  }
  return undefined
}
