import { describe, expect, test } from 'vitest'
import { controlCharacter, decode } from '../../src/checklist/decode.ts'
import { inFull, refused } from './refused.ts'

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const read = (bytes: Uint8Array) => decode({ name: 'a.yaml', bytes })

describe('the text of a file', () => {
  test.each<[string, Uint8Array, string]>([
    ['is UTF-8', bytesOf('a: ế🙂'), 'a: ế🙂'],
    ['loses the mark of UTF-8', bytesOf([0xef, 0xbb, 0xbf], 'a'), 'a'],
    ['keeps a second mark', bytesOf('\uFEFF\uFEFFa'), '\uFEFFa'],
    ['is UTF-16 with its mark', Buffer.from('\uFEFFa: ế', 'utf16le'), 'a: ế'],
    ['is UTF-16, the other way round', Buffer.from('\uFEFFa: ế', 'utf16le').swap16(), 'a: ế'],
    ['may hold tabs and ends of lines', bytesOf('a\tb\r\nc\n'), 'a\tb\r\nc\n'],
    ['has a line feed for a return alone', bytesOf('a\rb\r\rc\r\nd\r'), 'a\nb\n\nc\r\nd\n'],
    ['may hold the sign for a lost character', bytesOf('a\uFFFDb'), 'a\uFFFDb'],
    ['may pile up 32 accents', bytesOf(`a${'\u0316'.repeat(32)}`), `a${'\u0316'.repeat(32)}`],
  ])('%s', (_, bytes, text) => {
    expect(read(bytes)).toBe(text)
  })

  test.each<[string, string | readonly number[]]>([
    ['nothing', ''],
    ['blanks alone', ' \t\r\n'],
    ['the mark alone', [0xef, 0xbb, 0xbf]],
  ])('%s is an empty file', (_, part) => {
    expect(refused(() => read(bytesOf(part)))).toEqual([{ code: 'file-empty', args: {}, place: { file: 'a.yaml' } }])
  })

  test.each<[string, Uint8Array, string, number]>([
    ['at the start', bytesOf([0xff], 'a'), '1:1', 0],
    ['in the second line', bytesOf('ab\nc', [0xe1], 'd'), '2:2', 4],
    ['after letters of several bytes', bytesOf('ế🙂', [0x80]), '1:4', 7],
    ['after a sign for a lost character', bytesOf('\uFFFD\uFFFD', [0xff]), '1:3', 6],
    ['after a mark', bytesOf([0xef, 0xbb, 0xbf], [0xff]), '1:2', 3],
    ['before what that sign ends in', bytesOf('a', [0x80, 0xbf, 0xbd]), '1:2', 1],
    ['which begins like that sign', bytesOf('a', [0xef, 0xbf, 0x41]), '1:2', 1],
    ['which begins a bit like it', bytesOf('a', [0xef, 0x41, 0xbd]), '1:2', 1],
    ['at the end', bytesOf('a: 1', [0xf0, 0x9f]), '1:5', 4],
  ])('a wrong byte is named %s', (_, bytes, place, offset) => {
    const findings = refused(() => read(bytes))
    expect(inFull(findings)).toEqual([[`not-utf8 ${place}`, { offset }]])
    expect(findings[0]?.place).toMatchObject({ file: 'a.yaml', offset })
  })

  test.each<[string, readonly number[]]>([
    ['little end first', [0xff, 0xfe, 0x41]],
    ['big end first', [0xfe, 0xff, 0x41]],
    ['with half of a pair', [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]],
  ])('wrong UTF-16 is refused as a whole: %s', (_, bytes) => {
    expect(refused(() => read(bytesOf(bytes)))).toEqual([
      { code: 'not-utf8', args: { offset: 0 }, place: { file: 'a.yaml', offset: 0 } },
    ])
  })

  test.each<[string, readonly number[]]>([
    ['one mark byte of UTF-16', [0xff, 0x41]],
    ['the other mark byte of UTF-16', [0xfe, 0x41]],
    ['two of the first', [0xff, 0xff, 0x41]],
    ['two of the second', [0xfe, 0xfe, 0x41]],
  ])('%s makes no UTF-16', (_, bytes) => {
    expect(inFull(refused(() => read(bytesOf(bytes))))).toEqual([['not-utf8 1:1', { offset: 0 }]])
  })

  test('a character that nobody sees is named with its place', () => {
    expect(inFull(refused(() => read(bytesOf('a\nbc\u0007'))))).toEqual([
      ['control-character 2:3', { character: 'U+0007' }],
    ])
  })
})

describe('a character that no text should hold', () => {
  test.each<[string, string, string, number]>([
    ['NUL', 'a\0', 'U+0000', 1],
    ['a backspace', '\b', 'U+0008', 0],
    ['a vertical tab', 'ab\v', 'U+000B', 2],
    ['a form feed', '\f', 'U+000C', 0],
    ['a shift out', '\x0E', 'U+000E', 0],
    ['an escape', '\x1B[31m', 'U+001B', 0],
    ['the last of the first set', '\x1F', 'U+001F', 0],
    ['DEL', '\x7F', 'U+007F', 0],
    ['the last of the second set', '\x9F', 'U+009F', 0],
    ['half of a pair', 'a\uD800b', 'U+D800', 1],
    ['a pile of 33 accents', `a${'\u0316'.repeat(33)}`, 'U+0316', 1],
  ])('%s', (_, text, character, at) => {
    expect(controlCharacter(text)).toEqual({ character, at })
  })

  test.each<[string, string]>([
    ['a tab, a line feed, a carriage return', '\t\n\r'],
    ['a blank', ' '],
    ['a tilde', '~'],
    ['a hard blank', '\u00A0'],
    ['a whole pair', '🙂'],
    ['32 accents on each of two letters', `a${'\u0316'.repeat(32)}b${'\u0316'.repeat(32)}`],
  ])('is not %s', (_, text) => {
    expect(controlCharacter(text)).toBeNull()
  })
})
