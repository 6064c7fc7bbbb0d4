/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+/).filter((one) => one !== '')
}

/** Words in English; in Vietnamese, where each syllable stands alone, syllables. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((one) => /[\p{L}\d]/u.test(one)).length
}

/** Those words and phrases that a text holds, as whole words, in any case. */
export function phrasesIn(text: string, phrases: readonly string[]): readonly string[] {
  const words = wholeWords(text)
  return phrases.filter((phrase) => words.includes(known(phrase)))
}

/** Phrases come from lists that are held against thousands of texts. */
const KNOWN = new Map<string, string>()

function known(phrase: string): string {
  const before = KNOWN.get(phrase)
  if (before !== undefined) return before
  const words = wholeWords(phrase)
  KNOWN.set(phrase, words)
  return words
}

function wholeWords(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `
}
