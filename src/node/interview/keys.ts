import { UNKNOWN } from '../../core/model/facts.ts'
import type { Field, Press, Screen } from '../../interview/screen.ts'

/** A key as the terminal tells it. */
export interface Key {
  readonly name?: string | undefined
  readonly sequence?: string | undefined
  readonly ctrl?: boolean | undefined
}

/** What has been done on a screen so far. */
export interface Ui {
  /** The option or row that the arrow points at, -1 for none: Enter alone never answers. */
  readonly cursor: number
  readonly picked: readonly string[]
  /** Digits typed in a long list. */
  readonly digits: string
  /** The first line shown of a long page. */
  readonly offset: number
  /** Enter or a key without an option was pressed with nothing chosen. */
  readonly nothingYet: boolean
  /** The text field's content after the last key. */
  readonly line: string
}

export type KeyResult = { readonly ui: Ui } | { readonly press: Press }

/** With Vietnamese typing switched on, w arrives as ư. */
const TELEX: Readonly<Record<string, string>> = { ư: 'w' }

export function startUi({ field }: Screen): Ui {
  const start: Ui = { cursor: -1, picked: [], digits: '', offset: 0, nothingYet: false, line: '' }
  if (field.kind === 'choose')
    return { ...start, cursor: field.options.findIndex((option) => option.id === field.marked) }
  if (field.kind === 'several') {
    const alone = field.options.findIndex((option) => option.alone === true && field.marked.includes(option.id))
    return { ...start, picked: alone < 0 ? field.marked : [], cursor: alone }
  }
  if (field.kind === 'list') return { ...start, cursor: rowAt(field, field.at) }
  return field.kind === 'text' ? { ...start, line: field.value } : start
}

/** What a key does. `line` is the content of the text field after it; `page` how many lines a page moves. */
export function onKey(screen: Screen, ui: Ui, key: Key, line: string, page: number): KeyResult {
  const { field } = screen
  if (key.ctrl === true) return key.name === 'd' && offers(screen, 'q') ? pressed('q') : { ui: { ...ui, line } }
  if (field.kind === 'text') return onTextKey(field.limit.most, ui, key, line)
  if (field.kind === 'number') return onNumberKey(screen, ui, key, line)
  const letter = letterOf(screen, typedBy(key))
  if (letter !== null) return pressed(letter)
  if (isUnsure(field, key)) return { press: { kind: 'option', id: UNKNOWN } }
  if (key.name === 'escape')
    return offers(screen, 'b') ? pressed('b') : field.kind === 'page' ? pressed('enter') : { ui }
  if (field.kind === 'page') return onPageKey(ui, key, page)
  if (field.kind === 'list') return onListKey(field, ui, key, page)
  return field.kind === 'choose' ? onChooseKey(field, ui, key) : onSeveralKey(field, ui, key)
}

/** Enter has emptied the line already: what counts is the line before it. */
function onTextKey(most: number, ui: Ui, key: Key, line: string): KeyResult {
  const text = ui.line.trim()
  if (isEnter(key)) return text.length <= most ? { press: { kind: 'text', text } } : { ui }
  return key.name === 'escape' ? pressed('escape') : { ui: { ...ui, line } }
}

/** Letters act only while the field is empty, so that "5,3 triệu" can be typed. */
function onNumberKey(screen: Screen, ui: Ui, key: Key, line: string): KeyResult {
  if (isEnter(key)) return { press: { kind: 'text', text: ui.line.trim() } }
  if (key.name === 'escape') return offers(screen, 'b') ? pressed('b') : { ui }
  const letter = ui.line === '' ? letterOf(screen, typedBy(key)) : null
  return letter === null ? { ui: { ...ui, line } } : pressed(letter)
}

function onChooseKey(field: Extract<Field, { kind: 'choose' }>, ui: Ui, key: Key): KeyResult {
  const { options } = field
  const at = isEnter(key) || key.name === 'space' ? ui.cursor : digitOf(key)
  const option = at === null ? undefined : options[at]
  if (option) return { press: { kind: 'option', id: option.id } }
  return { ui: { ...ui, cursor: moved(ui.cursor, key, options.length), nothingYet: at !== null } }
}

function onSeveralKey(field: Extract<Field, { kind: 'several' }>, ui: Ui, key: Key): KeyResult {
  const { options } = field
  const digit = digitOf(key)
  const cursor = digit !== null && digit < options.length ? digit : ui.cursor
  const option = options[cursor]
  if (isEnter(key)) {
    if (option?.alone === true) return { press: { kind: 'option', id: option.id } }
    return ui.picked.length === 0
      ? { ui: { ...ui, nothingYet: true } }
      : { press: { kind: 'several', ids: inOrder(field, ui.picked) } }
  }
  if (option && (key.name === 'space' || cursor === digit)) {
    // With others ticked it only takes the ticks back: one slip of a finger must not throw them away and go on.
    if (option.alone === true)
      return ui.picked.length === 0
        ? { press: { kind: 'option', id: option.id } }
        : { ui: { ...ui, picked: [], cursor } }
    const picked = ui.picked.includes(option.id)
      ? ui.picked.filter((id) => id !== option.id)
      : [...ui.picked, option.id]
    return { ui: { ...ui, picked, cursor, nothingYet: false } }
  }
  return { ui: { ...ui, cursor: moved(ui.cursor, key, options.length) } }
}

function onPageKey(ui: Ui, key: Key, page: number): KeyResult {
  if (key.name === 'down') return { ui: { ...ui, offset: ui.offset + 1 } }
  if (key.name === 'up') return { ui: { ...ui, offset: Math.max(0, ui.offset - 1) } }
  if (key.name === 'pagedown') return { ui: { ...ui, offset: ui.offset + page } }
  if (key.name === 'pageup') return { ui: { ...ui, offset: Math.max(0, ui.offset - page) } }
  return pressed('enter')
}

function onListKey(field: Extract<Field, { kind: 'list' }>, ui: Ui, key: Key, page: number): KeyResult {
  const ids = rowIds(field)
  if (isEnter(key)) {
    const id = ids[ui.cursor]
    return id === undefined ? { ui } : { press: { kind: 'option', id } }
  }
  if (key.sequence !== undefined && /^\d$/.test(key.sequence)) {
    const longer = ui.digits + key.sequence
    const digits = Number(longer) < ids.length ? longer : key.sequence
    return { ui: { ...ui, digits, cursor: Number(digits) < ids.length ? Number(digits) : ui.cursor } }
  }
  const jump = key.name === 'pagedown' ? page : key.name === 'pageup' ? -page : 0
  const cursor =
    jump === 0 ? moved(ui.cursor, key, ids.length) : Math.min(ids.length - 1, Math.max(0, ui.cursor + jump))
  return { ui: { ...ui, digits: '', cursor } }
}

/** The ids of the rows that can be chosen, in order: the place in it is the row's number. */
export function rowIds(field: Extract<Field, { kind: 'list' }>): readonly string[] {
  return field.rows.flatMap((row) => (row.kind === 'row' ? [row.id] : []))
}

function rowAt(field: Extract<Field, { kind: 'list' }>, id: string | null): number {
  return Math.max(0, id === null ? 0 : rowIds(field).indexOf(id))
}

function inOrder(field: Extract<Field, { kind: 'several' }>, picked: readonly string[]): readonly string[] {
  return field.options.map((option) => option.id).filter((id) => picked.includes(id))
}

function moved(cursor: number, key: Key, count: number): number {
  if (key.name === 'down') return (cursor + 1) % count
  if (key.name === 'up') return cursor <= 0 ? count - 1 : cursor - 1
  return cursor
}

/** 1 to 9 are the first nine options, 0 the tenth. */
function digitOf(key: Key): number | null {
  const sign = key.sequence ?? ''
  return /^\d$/.test(sign) ? (Number(sign) + 9) % 10 : null
}

function typedBy({ sequence, name }: Key): string {
  return sequence ?? name ?? ''
}

/** The letter key of the screen that was meant, `null` when it is none. */
export function letterOf(screen: Screen, text: string): string | null {
  const typed = text.normalize('NFC').toLowerCase()
  const letter = TELEX[typed] ?? typed
  return letter.length === 1 && offers(screen, letter) ? letter : null
}

function offers(screen: Screen, key: string): boolean {
  return screen.keys.some((hint) => hint.key === key)
}

/** "Not sure" has one key wherever it is offered, whatever its number. */
function isUnsure(field: Field, { sequence }: Key): boolean {
  const options = field.kind === 'choose' || field.kind === 'several' ? field.options : []
  return sequence?.toLowerCase() === 'u' && options.some(({ id }) => id === UNKNOWN)
}

function isEnter(key: Key): boolean {
  return key.name === 'return' || key.name === 'enter'
}

function pressed(key: string): KeyResult {
  return { press: { kind: 'key', key } }
}
