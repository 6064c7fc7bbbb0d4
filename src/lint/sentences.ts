/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+/).filter((one) => one !== '')
}

/** Words in English; in Vietnamese, where each syllable stands alone, syllables. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((one) => /[\p{L}\d]/u.test(one)).length
}

/** Whether a text holds a word or phrase, as whole words, in any case. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const [plain, wanted] = [text, phrase].map((one) => one.normalize('NFC').toLowerCase())
  return ` ${plain?.replace(/[^\p{L}\p{M}\d]+/gu, ' ')} `.includes(` ${wanted?.replace(/[^\p{L}\p{M}\d]+/gu, ' ')} `)
}
