import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/text/clean.ts'
import { composed, isUsual } from '../../../src/core/text/composed.ts'
import { fileStem } from '../../../src/core/text/file-stem.ts'

const HEAP = '\u0301'.repeat(250_000) + '\u0323'.repeat(250_000)

test('marks without end on one base are made safe too', () => {
  expect(clean(`x${'\u0301'.repeat(8_000_000)}y`)).toBe(`x\u0301${'\u0301'.repeat(7)}y`.normalize('NFC'))
})

describe('a composed text', () => {
  test('keeps all marks where they are heaped, in their order', () => {
    expect(composed(HEAP)).toBe(HEAP)
  })

  test('is the same as of Unicode for every letter by itself', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point)
      if (composed(letter) !== letter.normalize('NFC')) throw new Error(`U+${point.toString(16)}`)
    }
  })

  test('has nothing hidden in it when it is usual', () => {
    for (let point = 0; point <= 0xffff; point += 1) {
      const letter = String.fromCharCode(point)
      if (isUsual(letter) && /[\p{C}\p{M}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(letter))
        throw new Error(`U+${point.toString(16)}`)
    }
  })
})

test.each([
  ['composed', () => composed(HEAP)],
  ['made safe', () => clean(HEAP)],
  ['made a file name', () => fileStem(HEAP, 'x')],
])('half a million marks in the wrong order are %s in time that grows with their number alone', (_, work) => {
  const start = performance.now()
  work()
  expect(performance.now() - start).toBeLessThan(10_000)
})
