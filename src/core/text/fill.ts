import { knownValue } from '../condition/holds.ts'
import type { Profile } from '../model/facts.ts'
import type { Text } from '../model/text.ts'

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g

/** The sentence in this language, or in the first one that there is. */
export function inLanguage(text: Text, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

/** Puts the firm's numbers into a sentence: `{hired}` becomes 34, or an ellipsis when it is not known. */
export function fill(text: Text, language: string, profile: Profile): string {
  return inLanguage(text, language).replace(PLACEHOLDER, (_, fact: string) => {
    const value = knownValue(profile, fact)
    return typeof value === 'number' ? grouped(value, language) : '…'
  })
}

/** The facts that a sentence takes numbers from. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/** Thousands apart, as the language writes them: 1.234 or 1,234. */
function grouped(value: number, language: string): string {
  const [whole = '', part] = String(value).split('.')
  const [dot, comma] = language === 'en' ? [',', '.'] : ['.', ',']
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, dot ?? '')
  return part === undefined ? thousands : `${thousands}${comma}${part}`
}
