import type { Screen } from '../../interview/screen.ts'
import { LANGUAGES, type Words } from '../../words/words.ts'
import { button, element } from '../dom/element.ts'
import type { Acts } from '../page.ts'
import type { PageNotice, PageState } from '../page-state.ts'

export interface Frame {
  readonly state: PageState
  readonly screen: Screen
  readonly title: string
  readonly words: Words
  readonly view: HTMLElement
}

/** The head of the page with the languages, what is to be said once, and the view. */
export function frameView({ state, screen, title, words, view }: Frame, acts: Acts): DocumentFragment {
  const made = document.createDocumentFragment()
  const notices = [
    ...(state.notice ? [sayPageNotice(state.notice, words)] : []),
    ...(state.view === 'asking' ? screen.notices : []),
  ]
  made.append(
    element(
      // Not a header: the plan has one, and a page has one banner.
      'nav',
      { class: 'masthead', 'aria-labelledby': 'list' },
      element('p', { class: 'list', id: 'list' }, title),
      ...LANGUAGES.filter(({ code }) => code !== words.language).map(({ code, name }) =>
        button(name, 'link', () => acts.speak(code), { lang: code, 'data-language': code }),
      ),
      state.view === 'welcome'
        ? null
        : button(words.say('form.files'), 'link', () => acts.show('files'), { 'data-key': 'files' }),
    ),
    element('div', { class: 'notices', role: 'status' }, ...notices.map((text) => element('p', {}, text))),
    view,
  )
  return made
}

function sayPageNotice(notice: PageNotice, words: Words): string {
  if (notice.code === 'saved-file') return words.say('form.notice.saved-file', { name: notice.name })
  if (notice.code !== 'opened') return words.say(`form.notice.${notice.code}`)
  return notice.ignored === 0
    ? words.say('form.notice.opened')
    : words.say('form.notice.opened-in-part', { count: notice.ignored })
}
