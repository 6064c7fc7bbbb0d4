import type { Head, KeyHint, Press, Screen } from '../../interview/screen.ts'
import type { Words } from '../../words/words.ts'
import { button, type Child, element } from '../dom/element.ts'
import { paragraph, sheet, title } from '../dom/screen.ts'
import { chooseField } from '../fields/choose.ts'
import { listField } from '../fields/list.ts'
import { numberField } from '../fields/number.ts'
import { severalField } from '../fields/several.ts'
import { textField } from '../fields/text.ts'

/** What the page adds to a screen of the conversation. */
export interface Asking {
  readonly words: Words
  /** What was answered is kept nowhere yet. */
  readonly isUnsaved: boolean
}

/** Answers beside a number. Where there are options they are among them, and a keyboard alone has letters for them. */
const ANSWER_KEYS = ['u', 'x']
/** Keys of a terminal that a phone has no use for: the help is always shown, and stopping is in the head of the page. */
const LEFT_OUT = ['?', 'q', 'enter']

/** A screen of the conversation as one column: where we are, what is asked, the answers, and what else can be done. */
export function askView(screen: Screen, { words, isUnsaved }: Asking, press: (press: Press) => void): HTMLElement {
  const goOn = screen.keys.find(({ key }) => key === 'enter')?.label ?? words.say('interview.key.enter')
  const status = isUnsaved ? words.say('form.status.unsaved') : screen.head?.status
  const others = screen.keys.filter(({ key }) => !LEFT_OUT.includes(key) && !ANSWER_KEYS.includes(key))
  const answers = screen.keys.filter(({ key }) => screen.field.kind === 'number' && ANSWER_KEYS.includes(key))
  return sheet(
    screen.name,
    screen.head && where({ ...screen.head, status: status ?? '' }, screen.title !== '', words),
    title(screen.title === '' ? (screen.head?.section ?? '') : screen.title, screen.head && 'where'),
    ...screen.paragraphs.map(({ text, tone }) => paragraph(text, tone)),
    fieldOf(screen, goOn, press),
    answers.length === 0 ? null : keys('options', 'option', answers, press),
    keys('more', 'quiet', others, press),
  )
}

/** How far we are; in which section, unless that is the heading itself. */
function where({ section, progress, share, status }: Head, hasHeading: boolean, words: Words): HTMLElement {
  const done = Math.round(share * 100)
  const label = words.say('form.progress')
  return element(
    'div',
    { class: 'where' },
    element(
      'p',
      { id: 'where' },
      hasHeading ? element('span', { class: 'section' }, section) : null,
      element('span', {}, progress),
      element('span', { class: 'status' }, status),
    ),
    element('progress', { max: '100', value: String(done), 'aria-label': label }, `${done} %`),
  )
}

function fieldOf({ field, notices, isRefused }: Screen, goOn: string, press: (press: Press) => void): Child {
  const refused = isRefused ? notices.join(' ') : ''
  switch (field.kind) {
    case 'choose':
      return chooseField(field, press)
    case 'several':
      return severalField(field, goOn, press)
    case 'number':
      return numberField(field, { goOn, refused }, press)
    case 'text':
      return textField(field, goOn, press)
    case 'list':
      return listField(field, press)
    case 'page':
      return button(goOn, 'primary', () => press({ kind: 'key', key: 'enter' }), { 'data-key': 'enter' })
    default:
      return field satisfies never
  }
}

function keys(
  name: string,
  kind: 'option' | 'quiet',
  hints: readonly KeyHint[],
  press: (press: Press) => void,
): HTMLElement {
  const buttons = hints.map(({ key, label }) =>
    element(
      'li',
      {},
      button(label, kind, () => press({ kind: 'key', key }), { 'data-key': key }),
    ),
  )
  return element('ul', { class: name }, ...buttons)
}
