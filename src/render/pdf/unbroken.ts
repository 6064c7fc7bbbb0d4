/** Signs that stand between two things and never begin a line. */
const BETWEEN = /^[·/–-]$/

/** A number, or a place in a list such as 2, b or III, with or without what closes a sentence or a bracket behind it. */
const ORDINAL = /^(?:\d[\d.]*|[IVX]+|[b-hđ])[.,;:?!)]*$/u
const YEAR = /^(?:19|20)\d\d[.,;:?!)]*$/
/** A number, a share such as 2/3, but no day: nothing closes behind it. */
const NUMBER = /^\(?\d[\d.,]*(?:\/\d+)?(?<=\d)$/
const WORD = /^\(?\p{L}[\p{L}\p{M}]*$/u
const NAME = /^\(?\p{Lu}[\p{L}\p{M}]*$/u
const LETTER = /^\p{L}/u

/**
 * The words of a text; what belongs together on a line counts as one word and keeps its spaces: a number and what it
 * counts (“45 phút”), a day (“28 November 2026”), a place in a law (“Điều 13”, “clause 2”).
 */
export function unbrokenWords(text: string): readonly string[] {
  const parts = text.split(' ').filter((part) => part !== '')
  const words: string[] = []
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    if (before !== undefined && belongTogether(before, part, parts[i + 1] ?? '')) words.push(`${words.pop()} ${part}`)
    else words.push(part)
  }
  return words
}

function belongTogether(before: string, part: string, after: string): boolean {
  if (BETWEEN.test(part)) return true
  if (NUMBER.test(before) && LETTER.test(part)) return true
  if (NAME.test(before) && YEAR.test(part)) return true
  const counts = NUMBER.test(part) && LETTER.test(after)
  return ORDINAL.test(part) && WORD.test(before) && !counts
}
