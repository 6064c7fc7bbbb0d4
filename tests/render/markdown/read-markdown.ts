const ESCAPABLE = /[!-/:-@[-`{-~]/

/**
 * Reads the text that a line of Markdown shows, as CommonMark and GitHub would. Two asterisks may set text in bold.
 * Throws on anything else that would not be shown as it stands.
 */
export function shownText(markdown: string): string {
  let shown = ''
  let bold = false
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at)
    const sign = rest.charAt(0)
    if (sign === '\\' && ESCAPABLE.test(rest.charAt(1))) {
      shown += rest.charAt(1)
      at += 2
    } else if (sign === '`') {
      const [code = '', inside = ''] = /^`([^`]+)`(?!`)/.exec(rest) ?? []
      if (code === '') throw new Error(`an open code span: ${rest}`)
      shown += inside
      at += code.length
    } else if (rest.startsWith('**')) {
      bold = !bold
      at += 2
    } else {
      if (/^(?:[\\*_[\]<>#|~$]|&#?\w+;|\w*:\/\/|www\.|@|mailto:|xmpp:)/i.test(rest)) throw new Error(`markup: ${rest}`)
      shown += sign
      at += 1
    }
  }
  if (bold) throw new Error(`bold to the end: ${markdown}`)
  return shown
}

/** Whether a text at the start of a line would begin a block: a heading, a quote, a list, a rule, a fence. */
export const beginsBlock = (markdown: string): boolean =>
  /^(?: {4}|\t| {0,3}(?:[#>=+-]|\*(?!\*)|\*{3}|_|~~~|`{3}|\d{1,9}[.)](?:\s|$)))/.test(markdown)
