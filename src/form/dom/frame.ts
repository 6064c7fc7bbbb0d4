import { element } from './element.ts'

/** The three places of the page. The one for what is said once stays where it is, so that screen readers listen to it. */
export interface Frame {
  readonly place: HTMLElement
  masthead(...children: readonly Node[]): void
  /** `stays`: it is to be seen wherever the owner has scrolled to. */
  say(texts: readonly string[], stays: boolean): void
}

export function frameIn(root: HTMLElement): Frame {
  // No header: the plan has one, and a page has one banner.
  const masthead = element('nav', { class: 'masthead', 'aria-labelledby': 'list' })
  const notices = element('div', { class: 'notices', role: 'status' })
  const place = element('div')
  root.replaceChildren(masthead, notices, place)
  return {
    place,
    masthead: (...children) => masthead.replaceChildren(...children),
    say(texts, stays) {
      notices.classList.toggle('stays', stays && texts.length > 0)
      notices.replaceChildren(...texts.map((text) => element('p', {}, text)))
    },
  }
}

/** Ways to find the same thing again after everything was drawn anew. */
const MARKS = ['data-key', 'data-option', 'data-language', 'id']

/** How to find what has the focus now, `null` when it is nothing that will be there again. */
export function focusedIn(root: HTMLElement): string | null {
  const active = document.activeElement
  if (!active || !root.contains(active)) return null
  const mark = MARKS.find((name) => active.hasAttribute(name))
  return mark === undefined ? null : `[${mark}="${CSS.escape(active.getAttribute(mark) ?? '')}"]`
}
