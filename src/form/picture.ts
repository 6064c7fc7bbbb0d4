import type { Acts } from './acts.ts'
import { draftsIn } from './dom/drafts.ts'
import { focusedIn, frameIn } from './dom/frame.ts'
import { mastheadView } from './views/masthead.ts'
import { sayPageNotice } from './views/say-notice.ts'
import { type Shown, viewOf } from './views/view-of.ts'

/** The page as it is seen. */
export interface Picture {
  show(shown: Shown & { readonly title: string }): void
  /** Before something else is shown: what was typed is noted down, but for the screen whose text was taken. */
  leave(taken: string | undefined): void
  /** What was typed belongs to answers that are gone. */
  forget(): void
}

/** Draws a state of the page into its root. Keeps what was typed, where the focus was and what was scrolled to. */
export function pictureIn(root: HTMLElement, acts: Acts): Picture {
  const frame = frameIn(root)
  let drafts = draftsIn(root)
  let last: { readonly place: string; readonly language: string } | null = null
  return {
    show(shown) {
      const { state, screen, words, title } = shown
      const place = state.view === 'asking' ? screen.name : state.view
      const isNew = place !== last?.place
      const focused = focusedIn(root)
      document.documentElement.lang = words.language
      document.title = [title, state.interview.file.firm.name].filter(Boolean).join(' – ')
      frame.masthead(...mastheadView(title, state.view !== 'welcome', words, acts))
      // The plan is long, and stays where it was scrolled to.
      if (isNew || state.view !== 'result' || words.language !== last?.language)
        frame.place.replaceChildren(viewOf(shown, acts))
      drafts.restore()
      frame.say(
        [
          ...(state.notice ? [sayPageNotice(state.notice, words)] : []),
          ...(state.view === 'asking' && screen.isRefused !== true ? screen.notices : []),
        ],
        state.notice !== null,
      )
      if (screen.isRefused === true && state.view === 'asking') refocusField(root)
      else if (isNew && last !== null) atTheTop(root)
      else if (focused !== null) root.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true })
      last = { place, language: words.language }
    },
    leave(taken) {
      drafts.keep()
      if (taken !== undefined) drafts.forget(taken)
    },
    forget() {
      drafts = draftsIn(root)
    },
  }
}

/** What could not be taken stands there again, to be changed. */
function refocusField(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('#field')
  field?.focus()
  field?.select()
}

/** A new screen begins at its top with its heading; a review where it was left. */
function atTheTop(root: HTMLElement): void {
  const at = root.querySelector<HTMLElement>('[data-at]')
  if (!at) window.scrollTo(0, 0)
  const first = at ?? root.querySelector<HTMLElement>('h1[tabindex]')
  first?.focus({ preventScroll: true })
  at?.scrollIntoView({ block: 'center' })
}
