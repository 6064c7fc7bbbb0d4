import { LANGUAGES, type Words } from '../../words/words.ts'
import type { Acts } from '../acts.ts'
import { button, element } from '../dom/element.ts'

/** Which list this is, the other languages, and the way to the answers once there may be some. */
export function mastheadView(title: string, hasFiles: boolean, words: Words, acts: Acts): readonly HTMLElement[] {
  const languages = LANGUAGES.filter(({ code }) => code !== words.language).map(({ code, name }) =>
    button(name, 'link', () => acts.speak(code), { lang: code, 'data-language': code }),
  )
  const files = button(words.say('form.files'), 'link', () => acts.show('files'), { 'data-key': 'files' })
  return [element('p', { class: 'list', id: 'list' }, title), ...languages, ...(hasFiles ? [files] : [])]
}
