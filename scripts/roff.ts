/** Signs that roff reads as its own or sets as other ones: a page must show what is to be typed. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
}

/**
 * One line of text as roff, in the body or between the quotes of a macro. Letters stay as they are: the page says that it
 * is UTF-8, and preconv reads that.
 */
export function roff(text: string): string {
  const escaped = text.normalize('NFC').replace(/[\\\-'"`^~]/g, (sign) => SIGNS[sign] ?? sign)
  return escaped.startsWith('.') ? `\\&${escaped}` : escaped
}

/** A row of a list: a term in bold, and what it is. */
export const term = (name: string, what: string): readonly string[] => ['.TP', `.B "${roff(name)}"`, roff(what)]
