import { clean } from '../../core/text/clean.ts'

/** What a renderer might turn into a link by itself: an address, a host, an e-mail address, a mention. */
const LINK_LIKE = /:\/\/|www\.|mailto:|xmpp:|@/i

/**
 * One line of Markdown that shows a text exactly, whatever is in it: no markup, image, HTML, entity or list comes out
 * of it, at the start of a line or inside one. Words that would become links stand as code.
 */
export function escaped(text: string): string {
  const words = oneLine(text).split(/([ `|]+)/)
  return escapeStart(words.map((word) => (LINK_LIKE.test(word) ? `\`${word}\`` : escapeSigns(word))).join(''))
}

/** An id as code; a backtick, which ids never have, would end it. */
export function code(id: string): string {
  const line = oneLine(id).replaceAll('`', "'")
  return line === '' ? '' : `\`${line}\``
}

/** A text that stands out; nothing for none. */
export function strong(text: string): string {
  const said = escaped(text)
  return said === '' ? '' : `**${said}**`
}

const oneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim()

/** `$` begins a formula on GitHub. An ampersand alone is harmless and frequent in names. */
const escapeSigns = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&').replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')

/** What makes a list, a rule or the line under a heading where a line begins. */
const escapeStart = (line: string): string => line.replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
