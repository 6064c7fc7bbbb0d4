import type { Child } from './element.ts'
import { element } from './element.ts'

/** The id of the heading: what groups of answers are named by. */
export const ASK_ID = 'title'

/** The heading of a screen: it takes the focus when the screen appears, so that who listens hears what is asked. */
export function title(text: string, describedBy: string | null = null): HTMLHeadingElement {
  return element('h1', { tabindex: '-1', class: 'title', id: ASK_ID, 'aria-describedby': describedBy }, text)
}

export function paragraph(text: string, tone: 'plain' | 'quiet' | 'strong' = 'plain'): HTMLParagraphElement {
  return element('p', { class: tone }, text)
}

/** A sheet of the conversation: one column, read from top to bottom. */
export function sheet(name: string, ...children: readonly Child[]): HTMLElement {
  return element('main', { class: 'sheet', id: 'main', 'data-screen': name }, ...children)
}
