/** Letters of Latin scripts, composed, and the signs that reports use: most texts have no others, and need no work. */
const UNUSUAL =
  /[^\x20-\x7e\xa0-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ab\u2190-\u21ff\u2264\u2265\u2500-\u25ff\u2713]/

/** Whether a text has only such letters and signs: nothing in it hides, acts or wants composing. No tab, no line break. */
export const isUsual = (text: string): boolean => !UNUSUAL.test(text)

/**
 * More marks on one base than any script writes (the limit of Unicode's stream-safe texts). To put them in order takes
 * time that grows with the square of their number: seconds for what fits into an argument, minutes for half a megabyte.
 * Files that have them are refused.
 */
const HEAP = /\p{M}{31}/u

/** A text in NFC; one with a heap of marks stays as it is. */
export function composed(text: string): string {
  return isUsual(text) || HEAP.test(text) ? text : text.normalize('NFC')
}
