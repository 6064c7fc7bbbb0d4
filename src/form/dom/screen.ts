import type { Child } from './element.ts'
import { element } from './element.ts'

/** Where the page says what is asked. */
export const ASK_ID = 'ask'

/** The heading of a screen: it takes the focus when the screen appears, so that who listens hears what is asked. */
export function title(text: string): HTMLHeadingElement {
  return element('h1', { tabindex: '-1', class: 'ask', id: ASK_ID }, text)
}

export function paragraph(text: string, tone: 'plain' | 'quiet' | 'strong' = 'plain'): HTMLParagraphElement {
  return element('p', { class: tone }, text)
}

/** A sheet of the conversation: one column, read from top to bottom. */
export function sheet(name: string, ...children: readonly Child[]): HTMLElement {
  return element('main', { class: 'sheet', id: 'main', 'data-screen': name }, ...children)
}
