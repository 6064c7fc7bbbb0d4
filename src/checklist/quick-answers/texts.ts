import { CLOSE_MAP, COLON, type Cursor, doubt, hasMore, OPEN_MAP, opens, QUOTE, take } from './cursor.ts'

const BACKSLASH = 92

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
  const inside = bytes.toString('utf8', from - 1, at)
  return inside.includes('\\') ? JSON.parse(inside) : inside.slice(1, -1)
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
