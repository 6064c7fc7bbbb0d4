import { HIDDEN, MOST_MARKS, REPLACED } from '../../core/text/clean.ts'
import { isUsual } from '../../core/text/composed.ts'

/** The codes by which our own paint makes text bold, quiet or coloured, and ends it. No other reaches a terminal. */
const STYLES = /\u001b\[(?:1|2|22|36|39)m/
const LINES = /[\n\t]/

/**
 * The last guard before a terminal: what is hidden in a text becomes U+FFFD, so that no escape sequence is left, and at
 * most 8 combining marks stay on a base. Line breaks and tabs stay.
 */
export function safeText(text: string): string {
  return isUsualInLines(text) ? text : guarded(text, '(?!)')
}

/**
 * The same for text that our own paint has styled: its few codes stay. Texts are made safe before they are painted, so
 * that none of these codes is a file's own.
 */
export function safePainted(text: string): string {
  return text.split(STYLES).every(isUsualInLines) ? text : guarded(text, STYLES.source)
}

const isUsualInLines = (text: string): boolean => text.split(LINES).every(isUsual)

/**
 * `style` is the pattern of what may stay although it is hidden. The expressions are made here, for few texts come here
 * and each start of the program would wait for them.
 */
function guarded(text: string, style: string): string {
  const hidden = new RegExp(`(?!${style}|[\\n\\t])${HIDDEN.source}`, 'gu')
  // A style between two marks does not make them fewer on their base. No match is long: over a run of marks without end
  // the engine would run out of memory.
  const tooMany = new RegExp(`(?=\\p{M})(?<=(?:\\p{M}(?:${style})*){${MOST_MARKS}})\\p{M}{1,64}`, 'gu')
  return text.replaceAll('\r\n', '\n').replace(hidden, REPLACED).replace(tooMany, '')
}
