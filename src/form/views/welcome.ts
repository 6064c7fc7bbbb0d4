import type { Screen } from '../../interview/screen.ts'
import type { Words } from '../../words/words.ts'
import { button, element } from '../dom/element.ts'
import { paragraph, sheet, title } from '../dom/screen.ts'
import { openButton } from './open-button.ts'

export interface WelcomeActs {
  /** `remember`: whether this browser may keep the answers. */
  begin(remember: boolean): void
  goOn(): void
  erase(): void
  open(file: File): void
}

/** What this is, whose machine it is, and what was answered here before. */
export function welcomeView(
  screen: Screen,
  known: { readonly memory: boolean; readonly remembered: number; readonly firm: string },
  words: Words,
  acts: WelcomeActs,
): HTMLElement {
  const begin =
    known.remembered > 0
      ? earlier(known, words, acts)
      : known.memory
        ? ownOrShared(words, acts)
        : [
            paragraph(words.say('form.memory.impossible'), 'quiet'),
            button(words.say('form.begin'), 'primary', () => acts.begin(false), { 'data-key': 'begin' }),
          ]
  return sheet(
    'welcome',
    title(screen.title),
    ...screen.paragraphs.map(({ text, tone }) => paragraph(text, tone)),
    ...begin,
    element('div', { class: 'more' }, openButton(words, acts.open)),
  )
}

/** Nothing is kept on a machine before its owner says so: several people may use it. */
function ownOrShared(words: Words, acts: WelcomeActs): readonly HTMLElement[] {
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

function earlier(
  { remembered, firm }: { readonly remembered: number; readonly firm: string },
  words: Words,
  acts: WelcomeActs,
): readonly HTMLElement[] {
  return [
    element('h2', {}, words.say('form.earlier.title')),
    paragraph(words.say('form.earlier.what', { answered: remembered, firm })),
    element(
      'div',
      { class: 'options' },
      button(words.say('form.earlier.go-on'), 'primary', acts.goOn, { 'data-key': 'go-on' }),
      button(words.say('form.erase'), 'option', acts.erase, { 'data-key': 'erase' }),
    ),
  ]
}
