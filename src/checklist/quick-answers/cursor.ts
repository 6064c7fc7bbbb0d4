/**
 * A place in the bytes of a JSON text. What is read must be as most programs write it: texts of Latin letters,
 * plain numbers. At anything else the cursor is in doubt, and stays so; what it gives from then on means nothing.
 */
export interface Cursor {
  readonly bytes: Uint8Array
  /** The same bytes, a character each, to cut texts from. */
  readonly text: string
  at: number
  isInDoubt: boolean
  /** The text that was passed over last has ASCII alone, and no escapes. */
  isPlain: boolean
}

export const [QUOTE, COLON] = [34, 58]
const BACKSLASH = 92
const [COMMA, DOT, ZERO] = [44, 46, 48]
export const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125]
/** More digits than the largest number that an answer may be, 10¹². */
const MOST_DIGITS = 12

export function cursorAt({ buffer, byteOffset, length }: Uint8Array): Cursor {
  const bytes = Buffer.from(buffer, byteOffset, length)
  return { bytes, text: bytes.toString('latin1'), at: 0, isInDoubt: false, isPlain: true }
}

export function doubt(cursor: Cursor): void {
  cursor.isInDoubt = true
}

/** The next byte that is no blank, not passed over; 0 at the end. */
export function nextSign(cursor: Cursor): number {
  const { bytes } = cursor
  let { at } = cursor
  let sign = bytes[at] ?? 0
  while (sign === 32 || sign === 10 || sign === 13 || sign === 9) {
    at += 1
    sign = bytes[at] ?? 0
  }
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
  const { bytes, at } = cursor
  const { length } = text
  for (let i = 1; i < length; i += 1) if (bytes[at + i] !== text[i]) return false
  if (bytes[at] !== QUOTE) return false
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

/** Reads a map: `read` is given each key, and reads its value. A key given twice is a doubt. */
export function eachKey(cursor: Cursor, read: (key: string) => void): void {
  const seen: string[] = []
  if (!opens(cursor, OPEN_MAP, CLOSE_MAP)) return
  do {
    const key = wordAt(cursor, 64)
    take(cursor, COLON)
    if (seen.includes(key)) doubt(cursor)
    seen.push(key)
    if (!cursor.isInDoubt) read(key)
  } while (hasMore(cursor, CLOSE_MAP))
}

/** What a byte begins: nothing that is passed over, a letter of one, two or three bytes, an escape. */
const [END, ONE, TWO, THREE, ESCAPE] = [0, 1, 2, 3, 4]
/** Letters of ASCII, U+00C0 to U+02FF and U+1E00 to U+1EFF. */
const BEGINS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === QUOTE) return END
  if (byte === BACKSLASH) return ESCAPE
  if (byte >= 0x20 && byte < 0x7f) return ONE
  return byte >= 0xc3 && byte <= 0xcb ? TWO : byte === 0xe1 ? THREE : END
})
/** What may come after a backslash; other escapes can hide something. */
const ESCAPED = '"\\/nrt'

/** Passes over a text of at most so many bytes, and its quotes; gives where it begins between them. */
export function passText(cursor: Cursor, most: number): number {
  take(cursor, QUOTE)
  const { bytes, at: from } = cursor
  let at = from
  cursor.isPlain = true
  for (;;) {
    while (BEGINS[bytes[at] ?? 0] === ONE) at += 1
    const width = widthAt(cursor, at)
    if (width === 0) break
    cursor.isPlain = false
    at += width
  }
  cursor.at = at + 1
  if (bytes[at] !== QUOTE || at - from > most) doubt(cursor)
  return from
}

/** The bytes of what comes next and is no letter of ASCII; 0 where the text ends or a doubt begins. */
function widthAt({ bytes, text }: Cursor, at: number): number {
  const second = bytes[at + 1] ?? 0
  switch (BEGINS[bytes[at] ?? 0]) {
    case TWO:
      return isInside(second) ? 2 : 0
    case THREE:
      return second >= 0xb8 && second <= 0xbb && isInside(bytes[at + 2] ?? 0) ? 3 : 0
    case ESCAPE:
      return ESCAPED.includes(text.charAt(at + 1)) ? 2 : 0
    default:
      return 0
  }
}

/** Whether a byte can be the second one of a letter or a later one. */
const isInside = (byte: number): boolean => (byte & 0xc0) === 0x80

/** A text of ASCII without escapes, of at most so many letters. */
export function wordAt(cursor: Cursor, most: number): string {
  const from = passText(cursor, most)
  if (!cursor.isPlain) doubt(cursor)
  return cursor.text.slice(from, cursor.at - 1)
}

/** A text of at most so many bytes. */
export function textAt(cursor: Cursor, most: number): string {
  const from = passText(cursor, most)
  const { bytes, text, at, isPlain, isInDoubt } = cursor
  if (isPlain || isInDoubt) return text.slice(from, at - 1)
  return JSON.parse(UTF_8.decode(bytes.subarray(from - 1, at)))
}

const UTF_8 = new TextDecoder()

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
