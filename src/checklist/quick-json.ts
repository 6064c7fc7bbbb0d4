import { isUsual } from '../core/text/composed.ts'
import { controlCharacter } from './decode.ts'
import { isForbidden, LONGEST } from './plain.ts'

/** As deep as the careful loader goes. */
const DEEPEST = 32
/** An assessment of 500 questions has 80,000; what has more would only cost time and memory. */
const MOST_KEYS = 100_000

/** Escapes that can hide a control character, half of a pair, or a letter that is not in its composed form. */
const HIDING = /\\[bfu]/
/** The names that reach into every object have these lengths: nothing else needs to be compared with them. */
const FORBIDDEN_LENGTHS: ReadonlySet<number> = new Set(
  ['__proto__', 'prototype', 'constructor'].map((name) => name.length),
)

/**
 * The value of a JSON text at the speed of `JSON.parse`, for files of a program's making; `undefined` at the first doubt
 * (no JSON, a key given twice, a forbidden name, a hidden character, a number written in another way than a program
 * writes it, too deep, too long): then the careful loader reads the text and names the place.
 */
export function quickJson(text: string): unknown {
  const keys = keysWritten(text)
  if (keys === null) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const seen: Seen = { keys: 0, isOpen: hidesNothing(text) }
  return isSound(value, seen) && seen.keys === keys ? value : undefined
}

/** Whether no text in it needs to be looked at by itself. */
function hidesNothing(text: string): boolean {
  return !(text.includes('\\') && HIDING.test(text)) && (isUsual(text) || text.normalize('NFC') === text)
}

/**
 * How many keys stand in a text, if it is JSON: fewer in its value means that one was given twice. `null` when it is
 * none, too deep, has too many, or has a number that is not as a program writes it: `1.200` may mean twelve hundred to
 * who wrote it.
 */
function keysWritten(text: string): number | null {
  let keys = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) {
      at = endOfString(text, at)
      if (at < 0) return null
    } else if (sign === COLON) keys += 1
    else if (sign === OPEN_LIST || sign === OPEN_MAP) depth += 1
    else if (sign === CLOSE_LIST || sign === CLOSE_MAP) depth -= 1
    else if (sign === MINUS || isDigit(sign)) {
      const end = endOfNumber(text, at)
      if (!isOurNumber(text.slice(at, end))) return null
      at = end - 1
    }
    if (depth > DEEPEST || keys > MOST_KEYS) return null
  }
  return keys
}

const [QUOTE, BACKSLASH, COLON, MINUS] = [34, 92, 58, 45]
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125]

/** Where the closing quote stands; -1 when there is none. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1
  return slashes % 2 === 1
}

function isDigit(sign: number): boolean {
  return sign >= 48 && sign <= 57
}

const NUMBER_SIGNS = '+-.eE'

function endOfNumber(text: string, from: number): number {
  let at = from + 1
  while (isDigit(text.charCodeAt(at)) || NUMBER_SIGNS.includes(text[at] ?? '_')) at += 1
  return at
}

/** Whether it is read and written again as the same text; what is too large for a number is not. */
function isOurNumber(text: string): boolean {
  return text.length === 1 || String(Number(text)) === text
}

interface Seen {
  keys: number
  /** Nothing can hide in a text of this file, so that they need not be looked at one by one. */
  readonly isOpen: boolean
}

function isSound(value: unknown, seen: Seen): boolean {
  if (typeof value === 'string') return seen.isOpen || isClear(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.length <= LONGEST && value.every((item) => isSound(item, seen))
  const entries = Object.entries(value)
  seen.keys += entries.length
  return entries.length <= LONGEST && entries.every(([key, inner]) => isName(key, seen) && isSound(inner, seen))
}

function isName(key: string, { isOpen }: Seen): boolean {
  return (isOpen || isClear(key)) && !(FORBIDDEN_LENGTHS.has(key.length) && isForbidden(key))
}

function isClear(text: string): boolean {
  return controlCharacter(text) === null && text.normalize('NFC') === text
}
