import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { chunksOf, linesOf, textChunksOf } from '../../src/node/read-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const encoder = new TextEncoder()

/** The lines as texts; `null` for one that is too long. */
async function lines(chunks: Iterable<Uint8Array | string>, longest = 100): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = []
  for await (const some of linesOf(chunks, longest))
    for (const { row, bytes } of some) {
      texts.push(bytes && Buffer.from(bytes).toString())
      expect(row).toBe(texts.length)
    }
  return texts
}

const inChunks = (text: string, size: number) => {
  const bytes = encoder.encode(text)
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
}

describe('lines of a stream', () => {
  test.each<[string, string, readonly (string | null)[]]>([
    ['end with a line feed', 'a\nb\n', ['a', 'b']],
    ['need none at the end', 'a\nb', ['a', 'b']],
    ['may be blank, and count', 'a\n\n \nb', ['a', '', ' ', 'b']],
    ['lose the return before their end, and no other', 'a\r\nb\rc\r\n', ['a', 'b\rc']],
    ['lose the mark before the first of them, and no other', '\ufeffa\n\ufeffb', ['a', '\ufeffb']],
    ['keep letters of several bytes whole', 'Xưởng\nmộc', ['Xưởng', 'mộc']],
    ['are none in nothing', '', []],
    ['are named without their text when they are too long', `a\n${'x'.repeat(101)}\nb`, ['a', null, 'b']],
    ['may be as long as that', `${'x'.repeat(100)}\nb`, ['x'.repeat(100), 'b']],
    ['may be too long at the end', `a\n${'x'.repeat(101)}`, ['a', null]],
  ])('%s', async (_, text, expected) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(await lines(inChunks(text, size))).toEqual(expected)
  })

  test('are the same however the stream is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ế', '\n', '\r\n', ' '), maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 70 }), async (one, size) => {
        expect(await lines(inChunks(one, size), 20)).toEqual(await lines([encoder.encode(one)], 20))
      }),
    )
  })

  test('of a file are read a part at a time', async () => {
    const path = join(folder, 'a.ndjson')
    const text = Array.from({ length: 50_000 }, (_, at) => `line ${at}`)
    writeFileSync(path, text.join('\n'))
    expect([...chunksOf(path)].length).toBeGreaterThan(1)
    expect(await lines(chunksOf(path))).toEqual(text)
  })

  test.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('are read of a file in UTF-16, %s, as PowerShell writes it', async (_, isBig) => {
    const path = join(folder, 'wide.ndjson')
    const text = Array.from({ length: 30_000 }, (_, at) => `dòng ${at} 𝄞`)
    const bytes = Buffer.from(`\ufeff${text.join('\r\n')}`, 'utf16le')
    writeFileSync(path, isBig ? bytes.swap16() : bytes)
    expect(await lines(textChunksOf(path))).toEqual(text)
  })

  test.each([
    ['a folder', () => folder, 'file-not-regular'],
    ['what is not there', () => join(folder, 'none'), 'file-missing'],
  ])('are not read from %s', (_, path, code) => {
    expect(() => [...chunksOf(path())]).toThrow(code)
  })
})
