import { describe, expect, test } from 'vitest'
import { composed, isUsual } from '../../../src/core/text/composed.ts'

describe('a composed text', () => {
  test.each([
    ['Tha\u0300nh', 'Thành'],
    ['e\u0323\u0302', 'ệ'],
    ['e\u0302\u0323', 'ệ'],
    ['Xưởng mộc', 'Xưởng mộc'],
    ['', ''],
    [`a${'\u0301'.repeat(30)}`, `á${'\u0301'.repeat(29)}`],
    [`a${'\u0301'.repeat(31)}`, `a${'\u0301'.repeat(31)}`],
    [`e\u0301 a${'\u0301'.repeat(31)}`, `e\u0301 a${'\u0301'.repeat(31)}`],
  ])('%j is %j', (written, same) => {
    expect(composed(written)).toBe(same)
  })
})

test.each([
  ['Xưởng mộc – 5.310.000 ₫', true],
  ['', true],
  ['a\tb', false],
  ['a\nb', false],
  ['e\u0301', false],
  ['工', false],
  ['a\u200bb', false],
])('%j is a usual text: %s', (text, is) => {
  expect(isUsual(text)).toBe(is)
})
