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
