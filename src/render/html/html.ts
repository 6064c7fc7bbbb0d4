import { clean } from '../../core/text/clean.ts'

/** Markup that may stand in a page as it is. Only this file makes it, so that a text never becomes markup by mistake. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | readonly Html[]

/** Markup with values in it: texts are made safe to show and escaped, for content as well as for quoted attributes. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = parts.map((part, i) => markupOf(part) + (markup[i + 1] ?? ''))
  return { markup: (markup[0] ?? '') + written.join('') }
}

export const NOTHING: Html = { markup: '' }

const markupOf = (part: Part): string =>
  typeof part === 'string'
    ? escaped(clean(part))
    : typeof part === 'number'
      ? String(part)
      : 'markup' in part
        ? part.markup
        : part.map((one) => one.markup).join('')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')

/** A style sheet as an element. A `</` in it could end the element early: in CSS `<\/` means the same. */
export const styleElement = (css: string): Html => ({ markup: `<style>${styleText(css)}</style>` })

/** The style sheet exactly as it stands in its element: what a hash of it is made of. */
export const styleText = (css: string): string => css.replaceAll('</', '<\\/').replace(/\r\n?/g, '\n')

/** What would end a script's element early, or open one that hides its end. */
const ENDS_SCRIPT = /<\/script|<script|<!--/i

/** Our own built script as an element, letter by letter, so that a hash of it holds. Throws an Error where its element could not hold it. */
export function scriptElement(code: string): Html {
  if (ENDS_SCRIPT.test(code) || code.includes('\r')) throw new Error('this script cannot stand inside a page')
  return { markup: `<script>${code}</script>` }
}

/** Data for a script in the same page. No text in it can end the element: `<` is written as its number. */
export const dataElement = (id: string, data: unknown): Html => {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return html`<script type="application/json" id="${id}">${{ markup: json }}</script>`
}
