import type { Words } from '../../words/words.ts'
import type { Acts } from '../acts.ts'
import { button, element } from '../dom/element.ts'
import { paragraph, sheet, title } from '../dom/screen.ts'
import { handOnButtons } from './hand-on-buttons.ts'
import { openButton } from './open-button.ts'

export interface FilesState {
  readonly answered: number
  readonly remembers: boolean
  /** All that was answered is in this browser's memory. */
  readonly isKept: boolean
  readonly canRemember: boolean
  /** Everything that was answered is kept here or was handed on. */
  readonly safe: boolean
  /** Everything was asked: the plan can be seen. */
  readonly isAsked: boolean
  readonly fileName: string
}

/** Where the answers are, and what can be done with them: hand them on, keep them, take them away. */
export function filesView(state: FilesState, words: Words, acts: Acts): HTMLElement {
  const { answered, isKept, safe, isAsked, fileName } = state
  const kept = isKept ? 'form.files.remembered' : safe ? 'form.files.handed-on' : 'form.files.nowhere'
  const goOn = (kind: 'primary' | 'option', key: 'form.files.go-on' | 'form.files.to-review') =>
    button(words.say(key), kind, acts.goOn, { 'data-key': 'go-on' })
  return sheet(
    'files',
    title(words.say('form.files.title')),
    paragraph(words.say('form.files.answered', { answered })),
    answered === 0 ? null : paragraph(words.say(kept), safe ? 'plain' : 'strong'),
    isAsked ? paragraph(words.say('form.hand-on', { name: fileName })) : goOn('primary', 'form.files.go-on'),
    element(
      'div',
      { class: 'options' },
      ...(answered === 0 ? [] : handOnButtons(isAsked, words, acts)),
      ...(isAsked
        ? [
            button(words.say('form.files.plan'), 'option', () => acts.show('result'), { 'data-key': 'plan' }),
            goOn('option', 'form.files.to-review'),
          ]
        : []),
      memoryButton(state, words, acts),
    ),
    paragraph(words.say('form.files.means'), 'quiet'),
    element(
      'div',
      { class: 'more' },
      openButton(words, acts.open),
      answered === 0
        ? null
        : button(words.say('form.erase.go'), 'quiet', () => acts.show('erase'), { 'data-key': 'erase' }),
    ),
  )
}

function memoryButton({ remembers, canRemember, answered }: FilesState, words: Words, acts: Acts): HTMLElement | null {
  if (!canRemember || (answered === 0 && !remembers)) return null
  return remembers
    ? button(words.say('form.forget.go'), 'option', () => acts.show('forget'), { 'data-key': 'remember' })
    : button(words.say('form.memory.on'), 'option', acts.remember, { 'data-key': 'remember' })
}
