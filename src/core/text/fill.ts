import { knownValue } from '../condition/holds.ts'
import type { Profile } from '../model/facts.ts'
import { FALLBACK_LANGUAGE, type Language, type Text } from '../model/text.ts'
import { clean } from './clean.ts'

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g

/** The language that a sentence is said in, and how numbers are written there. */
interface Speaking {
  readonly language: Language
  number(value: number): string
}

/** The sentence in this language, else in English, else in the first one that there is. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text[FALLBACK_LANGUAGE] ?? Object.values(text)[0] ?? ''
}

/** Puts the firm's numbers into a sentence, safe to show: `{hired}` becomes 34, or an ellipsis when it is not known. */
export function fill(text: Text, words: Speaking, profile: Profile): string {
  const filled = inLanguage(text, words.language).replace(PLACEHOLDER, (_, fact: string) => {
    const value = knownValue(profile, fact)
    return typeof value === 'number' ? words.number(value) : '…'
  })
  return clean(filled)
}

/** The facts that a sentence takes numbers from. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}
