/** Excel calls a file broken when a cell holds more. */
const MOST_LETTERS = 32_767

/** What XML cannot hold, in whatever way it is written. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text for the content of an element; what no XML can hold becomes U+FFFD. */
export const contentXml = (text: string): string =>
  text.replace(NOT_XML, '\u{FFFD}').replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')

/** The same for an attribute between double quotes. */
export const attributeXml = (text: string): string => contentXml(text).replaceAll('"', '&quot;')

/**
 * A text as an inline string, which is never a formula, and never longer than a cell can be. `_x0041_` in a text would be
 * read as the letter A, so that its first sign is escaped in the same way.
 */
export function inlineText(text: string): string {
  const whole =
    text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`
  const letters = contentXml(whole).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return `<is><t xml:space="preserve">${letters}</t></is>`
}
