import { describe, expect, test } from 'vitest'
import { placer } from '../../src/checklist/lines.ts'

describe('the place of a character', () => {
  const text = 'ab\n\ncd\re\nf'
  test.each<[number, number, number]>([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
    [8, 3, 5],
    [9, 4, 1],
    [10, 4, 2],
    [99, 4, 91],
  ])('%i is in line %i, column %i', (at, line, column) => {
    expect(placer(text, 'a.yaml')(at)).toEqual({ file: 'a.yaml', line, column })
  })

  test('is right in any order of asking, and in a file of one line', () => {
    const place = placer(text, 'a.yaml')
    expect([10, 0, 4].map((at) => place(at).line)).toEqual([4, 1, 3])
    expect(placer('', 'b.yaml')(0)).toEqual({ file: 'b.yaml', line: 1, column: 1 })
    expect(placer('\nab', 'b.yaml')(1)).toEqual({ file: 'b.yaml', line: 2, column: 1 })
  })
})
