import type { Words } from '../../words/words.ts'
import { button, element } from '../dom/element.ts'
import { paragraph, sheet, title } from '../dom/screen.ts'
import { openButton } from './open-button.ts'

export interface FilesActs {
  /** `null` where this phone cannot share files. */
  readonly share: (() => void) | null
  download(): void
  /** `null` where this browser cannot remember. */
  readonly remember: ((on: boolean) => void) | null
  erase(): void
  open(file: File): void
  goOn(): void
  /** `null` as long as questions are still to be asked. */
  readonly plan: (() => void) | null
}

export interface FilesState {
  readonly answered: number
  readonly remembers: boolean
  /** Everything that was answered is kept here or was handed on. */
  readonly safe: boolean
}

/** Where the answers are, and what can be done with them: hand them on, keep them, take them away. */
export function filesView({ answered, remembers, safe }: FilesState, words: Words, acts: FilesActs): HTMLElement {
  const { share, remember, plan } = acts
  const kept = remembers ? 'form.files.remembered' : safe ? 'form.files.handed-on' : 'form.files.nowhere'
  return sheet(
    'files',
    title(words.say('form.files.title')),
    paragraph(words.say('form.files.answered', { answered })),
    answered === 0 ? null : paragraph(words.say(kept), safe ? 'plain' : 'strong'),
    button(words.say('form.files.go-on'), 'primary', acts.goOn, { 'data-key': 'go-on' }),
    element(
      'div',
      { class: 'options' },
      plan === null ? null : button(words.say('form.files.plan'), 'option', plan, { 'data-key': 'plan' }),
      share === null ? null : button(words.say('form.share'), 'option', share, { 'data-key': 'share' }),
      button(words.say('form.download'), 'option', acts.download, { 'data-key': 'download' }),
      remember === null || (answered === 0 && !remembers)
        ? null
        : button(words.say(remembers ? 'form.memory.off' : 'form.memory.on'), 'option', () => remember(!remembers), {
            'data-key': 'remember',
          }),
    ),
    paragraph(words.say('form.files.means'), 'quiet'),
    element(
      'div',
      { class: 'more' },
      openButton(words, acts.open),
      answered === 0 ? null : button(words.say('form.erase'), 'quiet', acts.erase, { 'data-key': 'erase' }),
    ),
  )
}

/** Asked before everything that was answered goes. */
export function eraseView(words: Words, acts: { readonly erase: () => void; readonly keep: () => void }): HTMLElement {
  return sheet(
    'erase',
    title(words.say('form.erase.ask')),
    paragraph(words.say('form.erase.means')),
    element(
      'div',
      { class: 'options' },
      button(words.say('form.erase.keep'), 'primary', acts.keep, { 'data-key': 'keep' }),
      button(words.say('form.erase'), 'option', acts.erase, { 'data-key': 'erase' }),
    ),
  )
}
