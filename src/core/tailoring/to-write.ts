/**
 * What a text begins with that is still to be written: whoever makes a list leaves it as a place that no reader can take
 * for a sentence, and that can be found.
 */
const MARK = '[?]'

/** A place to fill in; the hint says what belongs there. */
export function toWrite(hint: string): string {
  return `${MARK} ${hint}`
}

/** Whether a text is still to be written. */
export function isToWrite(text: string): boolean {
  return text.trimStart().startsWith(MARK)
}
