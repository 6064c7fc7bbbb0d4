import type { Field, KeyHint, Option, Paragraph, Press, Row, Screen } from '../../interview/screen.ts'
import { textLimit } from '../../interview/screens/labels.ts'
import type { Prompter, Signal } from '../../node/interview/prompter.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import type { Draft } from './draft.ts'

/** Where somebody goes from a step. */
export type Way = 'on' | 'back' | 'stop'

/** The terminal is gone, or somebody wants an end at once. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
  readonly signal: Signal

  constructor(signal: Signal) {
    super(signal)
    this.signal = signal
  }
}

/** What a step needs to ask something. */
export interface Talk {
  readonly words: Words
  /** Everything is said in lines, and Enter alone chooses nothing. */
  readonly isPlain: boolean
  /** Throws `CutOff`. */
  readonly ask: (screen: Screen) => Promise<Press>
  /** Remembers how far it is: what was told is not lost when the talk is cut off. */
  readonly keep: (draft: Draft) => void
}

/** What is said on a screen beside what is asked. */
export interface Said {
  readonly name: string
  readonly title: string
  readonly notices?: readonly string[]
  /** Above the field; empty ones are left out. */
  readonly text?: readonly string[]
}

export function talkWith(
  prompter: Prompter,
  { words, isPlain }: Pick<CommandContext, 'words' | 'isPlain'>,
  keep: Talk['keep'],
): Talk {
  return {
    words,
    isPlain,
    keep,
    async ask(screen) {
      const press = await prompter.ask(screen, words)
      if (press.kind === 'signal') throw new CutOff(press.signal)
      return press
    },
  }
}

function screen({ name, title, notices = [], text = [] }: Said, field: Field, keys: readonly KeyHint[]): Screen {
  const paragraphs = text.flatMap((one): readonly Paragraph[] => (one === '' ? [] : [{ text: one, tone: 'quiet' }]))
  return {
    name,
    head: null,
    notices,
    title,
    paragraphs,
    field,
    keys,
    ...(notices.length > 0 ? { isRefused: true } : {}),
  }
}

const leaving = (words: Words): readonly KeyHint[] => [
  { key: 'b', label: words.say('interview.key.back') },
  { key: 'q', label: words.say('interview.key.stop') },
]

/** One of several; `way` where somebody goes elsewhere. */
export async function askOne(
  said: Said,
  options: readonly Option[],
  marked: string | null,
  { ask, words, isPlain }: Talk,
  keys: readonly KeyHint[] = leaving(words),
): Promise<{ readonly id: string } | { readonly way: Way }> {
  const field = { kind: 'choose', options, marked: isPlain ? null : marked, markedWord: '' } as const
  const press = await ask(screen(said, field, keys))
  return press.kind === 'option' ? { id: press.id } : { way: wayOf(press) }
}

/** The row that leads on, wherever the arrow is. */
export const ON = 'on'

/** A row of a list that changes when it is chosen; the first ones above all headings lead on. */
export async function askRow(
  said: Said,
  rows: readonly Row[],
  at: string | null,
  { ask, words }: Talk,
): Promise<{ readonly id: string } | { readonly way: Way }> {
  const enter = { key: 'enter', name: 'Enter', label: words.say('new.key.change') }
  const on = rows.some((row) => row.kind === 'row' && row.id === ON)
  const go = on ? [{ key: 'g', label: words.say('interview.key.enter') }] : []
  const press = await ask(screen(said, { kind: 'list', rows, at }, [enter, ...go, ...leaving(words)]))
  if (press.kind === 'key' && press.key === 'g') return { id: ON }
  return press.kind === 'option' ? { id: press.id } : { way: wayOf(press) }
}

const LONGEST = 500

/** A line of text, `null` for one step back. `check` says what is wrong with it, or `null`. */
export async function askText(
  said: Said,
  setting: { readonly label: string; readonly value: string; readonly most?: number },
  { ask, words }: Talk,
  check: (text: string) => string | null = () => null,
): Promise<string | null> {
  const { label, most = LONGEST } = setting
  let { value } = setting
  let notices = said.notices ?? []
  for (;;) {
    const field: Field = { kind: 'text', label, value, limit: textLimit(most, 'keys', words) }
    const keys = [
      { key: 'enter', name: 'Enter', label: words.say('interview.key.enter') },
      { key: 'escape', name: 'Esc', label: words.say('interview.key.back') },
    ]
    const press = await ask(screen({ ...said, notices }, field, keys))
    if (press.kind !== 'text') return null
    const wrong = /[{}]/.test(press.text) ? words.say('new.guide.no-brackets') : check(press.text)
    if (wrong === null) return press.text
    value = press.text
    notices = [wrong]
  }
}

const wayOf = (press: Press): Way => (press.kind === 'key' && press.key === 'q' ? 'stop' : 'back')
