import type { Screen } from '../../interview/screen.ts'
import type { Words } from '../../words/words.ts'
import type { Acts } from '../acts.ts'
import { button, element } from '../dom/element.ts'
import { paragraph, sheet, title } from '../dom/screen.ts'
import { openButton } from './open-button.ts'

export interface WelcomeState {
  /** This browser can remember. */
  readonly canRemember: boolean
  /** This browser does remember answers of an earlier time. */
  readonly remembers: boolean
  /** How many answers there are already, kept or opened. */
  readonly answered: number
  readonly firm: string
  readonly publisher: string
}

/** What this is and who asks, whether this machine may remember, and what was answered before. */
export function welcomeView(screen: Screen, state: WelcomeState, words: Words, acts: Acts): HTMLElement {
  const { answered, remembers, firm, publisher } = state
  const isNew = answered === 0
  const said = { answered, firm }
  const head = isNew
    ? [
        title(screen.title),
        ...screen.paragraphs.map(({ text, tone }) => paragraph(text, tone)),
        paragraph(words.say('form.welcome.who', { publisher })),
      ]
    : [
        title(words.say(remembers ? 'form.earlier.title' : 'form.opened.title', said)),
        paragraph(words.say(remembers ? 'form.earlier.what' : 'form.opened.what', said)),
      ]
  return sheet(
    'welcome',
    ...head,
    ...(remembers && !isNew
      ? [earlier(words, acts)]
      : state.canRemember
        ? mayRemember(words, acts)
        : cannot(words, acts)),
    element('div', { class: 'more' }, openButton(words, acts.open)),
  )
}

/** Nothing is kept on a machine before its owner says so: several people may use it. */
function mayRemember(words: Words, acts: Acts): readonly HTMLElement[] {
  const choice = (name: 'own' | 'shared', kind: 'primary' | 'option') => {
    const made = button(words.say(`form.memory.${name}`), kind, () => acts.begin(name === 'own'), { 'data-key': name })
    made.append(element('small', {}, words.say(`form.memory.${name}-means`)))
    return made
  }
  return [
    element('h2', {}, words.say('form.memory.ask')),
    element('div', { class: 'options' }, choice('own', 'primary'), choice('shared', 'option')),
  ]
}

function cannot(words: Words, acts: Acts): readonly HTMLElement[] {
  return [
    paragraph(words.say('form.memory.impossible'), 'quiet'),
    button(words.say('form.begin'), 'primary', () => acts.begin(false), { 'data-key': 'begin' }),
  ]
}

function earlier(words: Words, acts: Acts): HTMLElement {
  return element(
    'div',
    { class: 'options' },
    button(words.say('form.earlier.go-on'), 'primary', acts.goOn, { 'data-key': 'go-on' }),
    button(words.say('form.erase.go'), 'option', () => acts.show('erase'), { 'data-key': 'erase' }),
  )
}
