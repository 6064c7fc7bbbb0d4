import { wrap, wrapBrief } from '../../../core/text/lay-out.ts'
import type { Field, Head, KeyHint, Screen } from '../../../interview/screen.ts'
import type { Words } from '../../../words/words.ts'
import { ended, listText, shortList } from './list-text.ts'

/** The words that are said around a screen's own. */
export type Speech = Pick<Words, 'say'>

/** What has been said before and need not be said again. */
export interface Heard {
  readonly section: string
  /** Keys with their meaning, as `keyId` gives them. */
  readonly keys: ReadonlySet<string>
  /** The screen of which the whole list was heard: afterwards only what was changed in it is said. */
  readonly list: string | null
  /** The screen before. */
  readonly last: Screen | null
}

export const NOTHING_HEARD: Heard = { section: '', keys: new Set(), list: null, last: null }

/** Letters that answer: where a number is asked for they are said like answers, each time; a choice has them in its list. */
const ANSWERS: readonly string[] = ['u', 'x']
/** As much short help as two lines of the other screens. */
const BRIEF_LINE = 76

const COLUMNS = { least: 20, most: 200 }

/** Texts broken between words into a terminal's columns; the last column stays free, where some terminals break by themselves. */
export function linesOf(texts: readonly string[], columns: number): readonly string[] {
  const width = Math.min(COLUMNS.most, Math.max(COLUMNS.least, columns)) - 1
  return texts.flatMap((text) => wrap(text, width))
}

/** A screen as lines to be heard one after the other, each to be wrapped; the prompt comes apart. */
export function screenText(screen: Screen, heard: Heard, speech: Speech): readonly string[] {
  const { head, field, keys, paragraphs } = screen
  const said = isBack(screen, heard) ? paragraphs.filter(({ lines }) => lines === undefined) : paragraphs
  return [
    ...screen.notices,
    ...(head === null ? [] : headText(head, heard, speech)),
    screen.title,
    ...said.flatMap(({ text, lines }) => (lines === undefined ? text.split('\n') : brief(text, lines))),
    ...(field.kind === 'list' && heard.list === screen.name ? shortList(field, speech) : fieldText(field, speech)),
    ...(field.kind === 'number' ? keys.filter(isAnswer).map(({ key, label }) => `${key}. ${capital(label)}`) : []),
    ...keysText(screen, heard, speech),
  ]
    .map(spoken)
    .filter((line) => line !== '')
}

/** Whether something lay over this question, its help or a note: the short help was heard just before that. */
function isBack({ name }: Screen, { last }: Heard): boolean {
  const idOf = (one: string) => one.slice(one.indexOf(':') + 1)
  return last !== null && last.name !== name && name.includes(':') && idOf(last.name) === idOf(name)
}

/** What has been heard once a screen was said. */
export function heardWith(screen: Screen, { section, keys, list }: Heard): Heard {
  return {
    section: screen.head?.section ?? section,
    keys: new Set([...keys, ...screen.keys.map(keyId)]),
    list: screen.field.kind === 'list' ? screen.name : list,
    last: screen,
  }
}

/** What stands in front of what is typed. */
export function promptText({ field, keys }: Screen, speech: Speech): string {
  switch (field.kind) {
    case 'choose':
      return speech.say('plain.prompt.choose', { most: field.options.length })
    case 'several':
      return speech.say('plain.prompt.several')
    case 'number':
      return field.label
    case 'text':
      return speech.say('plain.prompt.text')
    case 'page':
      return speech.say('plain.prompt.page', { label: enterLabel(keys) })
    case 'list':
      return speech.say('plain.prompt.list')
    default:
      return field satisfies never
  }
}

/** What Enter does on a screen that has nothing to choose. */
export function enterLabel(keys: readonly KeyHint[]): string {
  return keys.find(({ key }) => key === 'enter')?.label ?? ''
}

/** Without the signs that a screen reader spells out or leaves out. */
export function spoken(text: string): string {
  return text
    .replaceAll(' · ', ', ')
    .replace(/^[·✓=]\s*/, '')
    .trim()
}

/** The section when a new one begins, then where the owner is: "Question 3 of 24, about 12 minutes left, saved." */
function headText(head: Head, heard: Heard, speech: Speech): readonly string[] {
  const progress = head.progress.replace(/(\d+)\/(\d+)/, (_, number: string, total: string) =>
    speech.say('plain.of', { number, total }),
  )
  const where = [progress, head.status].map(spoken).filter((part) => part !== '')
  return [...(head.section === heard.section ? [] : [ended(head.section)]), ended(where.join(', '))]
}

function fieldText(field: Field, speech: Speech): readonly string[] {
  switch (field.kind) {
    case 'choose':
    case 'several': {
      const marked = field.kind === 'choose' ? [field.marked] : field.marked
      return field.options.map(({ id, label }, index) => {
        const earlier = speech.say('interview.earlier')
        return `${index + 1}. ${marked.includes(id) ? speech.say('plain.earlier', { label, earlier }) : label}`
      })
    }
    case 'number':
      return field.earlier === null ? [] : [field.earlier]
    case 'text':
      return [
        ended(field.label),
        ...(field.value === '' ? [] : [speech.say('plain.typed-before', { text: field.value })]),
      ]
    case 'list':
      return listText(field)
    case 'page':
      return []
    default:
      return field satisfies never
  }
}

/** All keys where one of them is new or means something new; afterwards only how to hear them again. */
function keysText(screen: Screen, heard: Heard, speech: Speech): readonly string[] {
  const { name, field } = screen
  if (name.startsWith('help:') && heard.last !== null) {
    const there = heard.last.keys.filter(isLetter)
    return there.length === 0 ? [] : [speech.say('plain.keys-there', { keys: listed(there, speech) })]
  }
  const keys = field.kind === 'text' ? textKeys(screen, speech) : screen.keys.filter(isLetter)
  if (keys.length === 0) return []
  const isNew = keys.some((hint) => !heard.keys.has(keyId(hint)))
  if (!isNew && field.kind === 'page') return []
  if (!isNew && keys.some(({ key }) => key === '?')) return [speech.say('plain.keys-again')]
  return [speech.say('plain.keys', { keys: listed(keys, speech) })]
}

/** In a text, b stands for Esc, and x takes away what was typed before. */
export function textKeys({ field, keys }: Screen, speech: Speech): readonly KeyHint[] {
  const back = keys.filter(({ key }) => key === 'escape').map(({ label }) => ({ key: 'b', label }))
  const erase = field.kind === 'text' && field.value !== '' ? [{ key: 'x', label: speech.say('plain.erase') }] : []
  return [...back, ...erase]
}

function listed(keys: readonly KeyHint[], speech: Speech): string {
  return keys
    .map(({ key, label }) =>
      speech.say('plain.key', { key: key === '?' ? speech.say('plain.question-mark') : key, label }),
    )
    .join(', ')
}

function isAnswer({ key }: KeyHint): boolean {
  return ANSWERS.includes(key)
}

function isLetter(hint: KeyHint): boolean {
  return hint.key.length === 1 && !isAnswer(hint)
}

function keyId({ key, label }: KeyHint): string {
  return `${key} ${label}`
}

/** Whole sentences, as many as a short help has room for, but the first one in any case. */
function brief(text: string, lines: number): string {
  const short = wrapBrief(text, BRIEF_LINE, lines).join(' ')
  return short.endsWith(' …') ? (/^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text) : short
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
