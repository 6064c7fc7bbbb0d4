import { controlCharacter } from './decode.ts'
import { isForbidden, LONGEST } from './plain.ts'

/** As deep as the careful loader goes. */
const DEEPEST = 32
/** An assessment of 500 questions has 80,000; what has more would only cost time and memory. */
const MOST_KEYS = 100_000

/** Escapes that can hide a control character, half of a pair, or a letter that is not in its composed form. */
const HIDING = /\\[bfu]/

/**
 * The value of a JSON text at the speed of `JSON.parse`, for files of a program's making; `undefined` at the first doubt
 * (no JSON, a key given twice, a forbidden name, a hidden character, a number too large for one, too deep, too long):
 * then the careful loader reads the text and names the place.
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
  const isOpen = !HIDING.test(text) && text.normalize('NFC') === text
  const seen: Seen = { keys: 0, isSound: true }
  look(value, isOpen, seen)
  return seen.isSound && seen.keys === keys ? value : undefined
}

/**
 * How many keys stand in a text, if it is JSON: fewer in its value means that one was given twice. `null` when it is too
 * deep or has too many.
 */
function keysWritten(text: string): number | null {
  let keys = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      if (isKey(text, at)) keys += 1
    } else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > DEEPEST || keys > MOST_KEYS) return null
  }
  return keys
}

/** Where the closing quote stands; the end of the text when there is none. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at < 0 ? text.length : at
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

function isKey(text: string, quote: number): boolean {
  let at = quote + 1
  while (' \n\r\t'.includes(text[at] ?? '_')) at += 1
  return text[at] === ':'
}

interface Seen {
  keys: number
  isSound: boolean
}

/** `isOpen`: nothing can hide in a text of this file, so that they need not be looked at one by one. */
function look(value: unknown, isOpen: boolean, seen: Seen): void {
  if (!seen.isSound) return
  if (typeof value === 'string') seen.isSound = isOpen || isClear(value)
  else if (typeof value === 'number') seen.isSound = Number.isFinite(value)
  else if (Array.isArray(value)) {
    seen.isSound = value.length <= LONGEST
    for (const item of value) look(item, isOpen, seen)
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    seen.keys += entries.length
    seen.isSound = entries.length <= LONGEST && !entries.some(([key]) => isForbidden(key))
    for (const [key, inner] of entries) {
      look(key, isOpen, seen)
      look(inner, isOpen, seen)
    }
  }
}

function isClear(text: string): boolean {
  return controlCharacter(text) === null && text.normalize('NFC') === text
}
