/**
 * A place in the bytes of a JSON text. What is read must be as most programs write it: texts of Latin letters,
 * plain numbers. At anything else the cursor is in doubt, and stays so; what it gives from then on means nothing.
 */
export interface Cursor {
  readonly bytes: Buffer
  /** The same bytes, a character each, to cut texts from. */
  readonly text: string
  at: number
  /** How often blanks were passed over. */
  blanks: number
  isInDoubt: boolean
  /** The text that was passed over last has ASCII alone, and no escapes. */
  isPlain: boolean
}

export const [QUOTE, COLON] = [34, 58]
export const COMMA = 44
const [DOT, ZERO] = [46, 48]
export const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125]
/** More digits than the largest number that an answer may be, 10¹². */
const MOST_DIGITS = 12

export function cursorAt({ buffer, byteOffset, length }: Uint8Array): Cursor {
  const bytes = Buffer.from(buffer, byteOffset, length)
  return { bytes, text: bytes.toString('latin1'), at: 0, blanks: 0, isInDoubt: false, isPlain: true }
}

export function doubt(cursor: Cursor): void {
  cursor.isInDoubt = true
}

/** The next byte that is no blank, not passed over; 0 at the end. */
export function nextSign(cursor: Cursor): number {
  const { bytes } = cursor
  const sign = bytes[cursor.at] ?? 0
  return sign <= 32 ? signAfterBlanks(cursor) : sign
}

function signAfterBlanks(cursor: Cursor): number {
  const { bytes, at: from } = cursor
  let at = from
  let sign = bytes[at] ?? 0
  while (sign === 32 || sign === 10 || sign === 13 || sign === 9) {
    at += 1
    sign = bytes[at] ?? 0
  }
  if (at > from) cursor.blanks += 1
  cursor.at = at
  return sign
}

/** Passes over a sign, if it comes next. */
export function takes(cursor: Cursor, sign: number): boolean {
  if (nextSign(cursor) !== sign) return false
  cursor.at += 1
  return true
}

/** Passes over a sign that must come next. */
export function take(cursor: Cursor, sign: number): void {
  if (!takes(cursor, sign)) doubt(cursor)
}

/** Whether nothing but blanks is left. */
export function isAtEnd(cursor: Cursor): boolean {
  nextSign(cursor)
  return cursor.at === cursor.bytes.length
}

/** A text in its quotes, to look for. */
export function quoted(text: string): Uint8Array {
  return new TextEncoder().encode(`"${text}"`)
}

/** Passes over a text that comes next, as `quoted` has it. */
export function takesText(cursor: Cursor, text: Uint8Array): boolean {
  nextSign(cursor)
  return takesBytes(cursor, text)
}

/** Passes over bytes that come next just so. */
export function takesBytes(cursor: Cursor, wanted: Uint8Array): boolean {
  const { bytes, at } = cursor
  const { length } = wanted
  for (let i = 0; i < length; i += 1) if (bytes[at + i] !== wanted[i]) return false
  cursor.at = at + length
  return true
}

/** Passes over a key that comes next, and the colon after it. */
export function takesKey(cursor: Cursor, key: Uint8Array): boolean {
  if (!takesText(cursor, key)) return false
  take(cursor, COLON)
  return true
}

/** Whether another entry of a map or a list comes; the bracket that closes it is passed over. */
export function hasMore(cursor: Cursor, close: number): boolean {
  if (cursor.isInDoubt) return false
  if (takes(cursor, COMMA)) return true
  take(cursor, close)
  return false
}

/** Passes over a bracket that must open, and one that closes at once; false for an empty map or list. */
export function opens(cursor: Cursor, open: number, close: number): boolean {
  take(cursor, open)
  return !cursor.isInDoubt && !takes(cursor, close)
}

/** `true` or `false`. */
export function truthAt(cursor: Cursor): boolean {
  nextSign(cursor)
  const { text, at } = cursor
  const isTrue = text.startsWith('true', at)
  if (!isTrue && !text.startsWith('false', at)) doubt(cursor)
  cursor.at = at + (isTrue ? 4 : 5)
  return isTrue
}

/** Whether a digit comes next. */
export function isAtDigit(cursor: Cursor): boolean {
  const sign = nextSign(cursor)
  return sign >= ZERO && sign <= 57
}

/** A number from 0 on, written as it is read: no more than two decimals, none of them for nothing. */
export function numberAt(cursor: Cursor): number {
  if (!isAtDigit(cursor)) doubt(cursor)
  const { bytes, at: from } = cursor
  const whole = passDigits(cursor)
  const digits = cursor.at - from
  if (digits > MOST_DIGITS || (digits > 1 && bytes[from] === ZERO)) doubt(cursor)
  if (bytes[cursor.at] !== DOT) return whole
  cursor.at += 1
  const dot = cursor.at
  passDigits(cursor)
  const decimals = cursor.at - dot
  if (decimals === 0 || decimals > 2 || bytes[cursor.at - 1] === ZERO) doubt(cursor)
  return Number(cursor.text.slice(from, cursor.at))
}

function passDigits(cursor: Cursor): number {
  const { bytes } = cursor
  let { at } = cursor
  let value = 0
  for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - ZERO) {
    value = value * 10 + digit
    at += 1
  }
  cursor.at = at
  return value
}
