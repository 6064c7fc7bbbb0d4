import { cut } from '../../../core/text/lay-out.ts'
import type { Field, Option, Press, Screen } from '../../../interview/screen.ts'
import { answerWord } from '../../../words/answer-words.ts'
import { letterOf, rowIds } from '../keys.ts'
import { enterLabel, type Speech, spoken, textKeys } from './screen-text.ts'

/** What was typed on a screen so far without an answer. */
export interface Turn {
  /** Nothing was typed the last time. */
  readonly wasBlank: boolean
  /** Typed into a text: it can be a key, and it can be the text itself. */
  readonly held: string | null
}

export const FIRST_TURN: Turn = { wasBlank: false, held: null }

export type Reply =
  /** `said`: how it was understood, `''` for nothing to say. */
  | { readonly press: Press; readonly said: string }
  /** Not an answer: one sentence is said and the screen waits again; `null` says the whole screen again. */
  | { readonly turn: Turn; readonly say: string | null }

/** What a typed line means on a screen. A line with nothing in it never answers. */
export function replyTo(screen: Screen, line: string, turn: Turn, speech: Speech): Reply {
  const { field } = screen
  const text = withoutKeys(line)
  if (field.kind === 'text')
    return line === ESCAPE ? escaped(screen, speech) : textReply(screen, field, text, turn, speech)
  if (text === '') return blankReply(screen, turn, speech)
  const letter = letterOf(screen, text)
  if (letter !== null) return { press: { kind: 'key', key: letter }, said: '' }
  switch (field.kind) {
    case 'choose': {
      const option = optionIn(field.options, text)
      if (option) return { press: { kind: 'option', id: option.id }, said: chosen([option], speech) }
      return refused(notOffered(field.options, text, speech))
    }
    case 'several':
      return severalReply(field.options, text, speech)
    case 'number': {
      const value = spoken(field.echo(text))
      return { press: { kind: 'text', text }, said: value === '' ? '' : speech.say('plain.taken-as', { value }) }
    }
    case 'list': {
      const ids = rowIds(field)
      const id = /^\d{1,4}\.?$/.test(text) ? ids[Number.parseInt(text, 10)] : undefined
      if (id !== undefined) return { press: { kind: 'option', id }, said: '' }
      return refused(speech.say('plain.not-a-row', { least: 0, most: ids.length - 1, text: brief(text) }))
    }
    case 'page':
      return refused(speech.say('plain.only-enter', { label: enterLabel(screen.keys), text: brief(text) }))
    default:
      return field satisfies never
  }
}

const ESCAPE = '\u001b'

/** A line as the terminal gives it, without the signs that arrow keys leave in it. */
function withoutKeys(line: string): string {
  return line
    .replace(/\u001b(?:[[O][0-9;]*[A-Za-z~])?/g, '')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .normalize('NFC')
    .trim()
}

function blankReply({ field }: Screen, { wasBlank }: Turn, speech: Speech): Reply {
  if (field.kind === 'page') return { press: { kind: 'key', key: 'enter' }, said: '' }
  if (field.kind === 'number' && field.earlier !== null) return { press: { kind: 'text', text: '' }, said: '' }
  if (wasBlank) return { turn: FIRST_TURN, say: null }
  const say = speech.say(field.kind === 'number' ? 'plain.number-missing' : 'plain.nothing-typed')
  return { turn: { ...FIRST_TURN, wasBlank: true }, say }
}

/** By its number, by its label, or by a word for an answer. */
function optionIn(options: readonly Option[], text: string): Option | undefined {
  if (/^\d{1,3}[.)]?$/.test(text)) return options[Number.parseInt(text, 10) - 1]
  const plainly = (one: string) =>
    one
      .normalize('NFC')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.!?]$/, '')
  const state = answerWord(text)
  return (
    options.find(({ label }) => plainly(label) === plainly(text)) ??
    options.find(({ id }) => state !== null && id === state)
  )
}

function severalReply(options: readonly Option[], text: string, speech: Speech): Reply {
  const whole = optionIn(options, text)
  const parts = whole ? [text] : text.split(/[\s,;]+/).filter((part) => part !== '')
  const wrong = parts.length === 0 ? text : parts.find((part) => optionIn(options, part) === undefined)
  if (wrong !== undefined) return refused(notOffered(options, wrong, speech))
  const found = parts.map((part) => optionIn(options, part))
  const picked = options.filter((option) => found.includes(option))
  const alone = picked.find((option) => option.alone === true)
  const said = chosen(picked, speech)
  if (alone === undefined) return { press: { kind: 'several', ids: picked.map(({ id }) => id) }, said }
  if (picked.length === 1) return { press: { kind: 'option', id: alone.id }, said }
  return refused(speech.say('plain.alone', { label: alone.label }))
}

/** A firm can be called "b": a key in a text counts when it is typed twice, and Enter after the first writes it. */
function textReply(
  screen: Screen,
  { limit, value }: Extract<Field, { kind: 'text' }>,
  text: string,
  { held }: Turn,
  speech: Speech,
): Reply {
  const key = textKeys(screen, speech).find((one) => one.key === text.toLowerCase())
  if (held !== null && text === '') return typed(held)
  if (key !== undefined && held === null) {
    const say = speech.say('plain.key-or-text', { key: key.key, label: key.label })
    return { turn: { ...FIRST_TURN, held: text }, say }
  }
  if (key !== undefined && held?.toLowerCase() === key.key) return key.key === 'x' ? typed('') : escaped(screen, speech)
  if (text.length > limit.most) return refused(limit.tooLong)
  return typed(text === '' ? value : text)
}

function escaped({ keys }: Screen, speech: Speech): Reply {
  if (keys.some(({ key }) => key === 'escape')) return { press: { kind: 'key', key: 'escape' }, said: '' }
  return refused(speech.say('plain.nothing-typed'))
}

function typed(text: string): Reply {
  return { press: { kind: 'text', text }, said: '' }
}

function notOffered(options: readonly Option[], text: string, speech: Speech): string {
  return speech.say('plain.not-offered', { most: options.length, text: brief(text) })
}

/** As much of what was typed as is needed to know it again. */
function brief(text: string): string {
  return cut(text, 40)
}

function refused(say: string): Reply {
  return { turn: FIRST_TURN, say }
}

function chosen(options: readonly Option[], speech: Speech): string {
  return speech.say('plain.chosen', { label: options.map(({ label }) => label).join(', ') })
}
