import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/node/inputs/lines-of.ts'
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

test('a part of a file is read by its place', () => {
  expect(new TextDecoder().decode(readPart(join(folder, 'two.txt'), { at: 6, length: 3 }))).toBe('hai')
  expect(() => readPart(join(folder, 'two.txt'), { at: 6, length: 30 })).toThrow('shorter than it was')
})
