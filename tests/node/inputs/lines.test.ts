import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/node/inputs/lines-of.ts'
import { linesPiped } from '../../../src/node/inputs/lines-piped.ts'
import { readPart } from '../../../src/node/inputs/read-part.ts'
import { ownFolder, withFiles } from '../../helpers/client-folder.ts'

const LONG = `${'Cô Ba '.repeat(20_000)}`
const folder = withFiles(ownFolder(), {
  'two.txt': 'một\nhai\n',
  'cut.txt': 'một\nha',
  'long.txt': `${LONG}\nb\n`,
  'empty.txt': '',
})

describe('the lines of a file', () => {
  test.each([
    ['two.txt', ['một', 'hai']],
    ['cut.txt', ['một', 'ha']],
    ['long.txt', [LONG, 'b']],
    ['empty.txt', []],
  ])('of %s', (name, lines) => {
    expect([...linesOf(join(folder, name))]).toEqual(lines)
  })
})

async function piped(chunks: readonly (string | Uint8Array)[], most = 100): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of linesPiped(stream(chunks), most)) lines.push(new TextDecoder().decode(line))
  return lines
}

async function* stream(chunks: readonly (string | Uint8Array)[]) {
  yield* chunks
}

describe('the lines of a stream', () => {
  test.each([
    ['in one piece', ['a\nb\n'], ['a', 'b']],
    ['in pieces that end anywhere', ['a', '\n', 'b\nc', 'd\n'], ['a', 'b', 'cd']],
    ['of Windows', ['a\r\nb\r', '\nc'], ['a', 'b', 'c']],
    ['with empty ones between', ['a\n\n\nb'], ['a', '', '', 'b']],
    ['that has nothing', [], []],
    ['whose letters are cut in two', [Buffer.from('Cô').subarray(0, 2), Buffer.from('Cô').subarray(2)], ['Cô']],
  ])('%s', async (_, chunks, lines) => {
    expect(await piped(chunks)).toEqual(lines)
  })

  test('one that is too long is cut a byte after the limit, and the next one is whole', async () => {
    expect(await piped(['x'.repeat(50), `${'x'.repeat(50)}\nb\n`], 10)).toEqual(['x'.repeat(11), 'b'])
  })
})

test('a part of a file is read by its place', () => {
  expect(new TextDecoder().decode(readPart(join(folder, 'two.txt'), { at: 6, length: 3 }))).toBe('hai')
  expect(() => readPart(join(folder, 'two.txt'), { at: 6, length: 30 })).toThrow('shorter than it was')
})
