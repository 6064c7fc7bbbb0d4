import { isUsual } from '../core/text/composed.ts'
import { finding, type Place } from './finding.ts'
import { InputError } from './input-error.ts'
import { placer } from './lines.ts'
import type { Source } from './source.ts'

/**
 * Tab, line feed and carriage return are the only control characters that text needs; half of a pair is no character.
 * No script piles up 33 accents, and bringing a long pile into NFC takes time that grows with its square.
 */
const HIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF]|\p{M}{33}/u
const RETURN_ALONE = /\r(?!\n)/g

/**
 * The text of a file: UTF-8, or UTF-16 with its mark. A return alone, as old programs end a line, becomes a line feed: the
 * parser of YAML knows it as no line end, and all of such a file would be one line. Throws an InputError for anything else.
 */
export function decode(source: Source): string {
  const read = textOf(source)
  const isPlain = isUsual(read)
  const text = isPlain ? read : read.replace(RETURN_ALONE, '\n')
  if (text.trim() === '') throw new InputError([finding('file-empty', {}, { file: source.name })])
  const wrong = isPlain ? null : controlCharacter(text)
  if (wrong) {
    const place = placer(text, source.name)(wrong.at)
    throw new InputError([finding('control-character', { character: wrong.character }, place)])
  }
  return text
}

/** The first character that no text should hold, as `U+0000`; `null` when there is none. */
export function controlCharacter(text: string): { readonly character: string; readonly at: number } | null {
  const at = text.search(HIDDEN)
  if (at < 0) return null
  const hex = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return { character: `U+${hex}`, at }
}

function textOf({ name, bytes }: Source): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const { offset, ...place } = encoding === 'utf-8' ? firstWrongByte(bytes, name) : { offset: 0, file: name }
    throw new InputError([finding('not-utf8', { offset }, { ...place, offset })])
  }
}

/** The first byte that is no UTF-8: decode loosely, and look for a replacement character that the file does not hold. */
function firstWrongByte(bytes: Uint8Array, file: string): Place & { readonly offset: number } {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  let from = 0
  for (;;) {
    const at = loose.indexOf('\uFFFD', from)
    if (at < 0) return { file, offset }
    offset += encoder.encode(loose.slice(from, at)).length
    const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (!genuine) return { ...placer(loose, file)(at), offset }
    offset += 3
    from = at + 1
  }
}
