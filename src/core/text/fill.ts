import { knownValue } from '../condition/holds.ts'
import type { Profile } from '../model/facts.ts'
import type { Text } from '../model/text.ts'

/** The sentence in this language, or in the first one that there is. */
export function inLanguage(text: Text, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

/** Puts the firm's numbers into a sentence: `{hired}` becomes 34, or an ellipsis when it is not known. */
export function fill(text: Text, language: string, profile: Profile): string {
  return inLanguage(text, language).replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (_, fact: string) => {
    const value = knownValue(profile, fact)
    return typeof value === 'number' ? String(value) : '…'
  })
}
