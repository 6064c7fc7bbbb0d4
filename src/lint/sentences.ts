/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+/).filter((one) => one !== '')
}

/** Words in English; in Vietnamese, where each syllable stands alone, syllables. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((one) => /[\p{L}\d]/u.test(one)).length
}
