import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDiff } from '../../../src/core/text/line-diff.ts'

const shown = (before: string, after: string) => lineDiff(before, after).map(({ sign, text }) => `${sign}${text}`)

describe('the lines in which two texts differ', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['nothing for the same text', 'a\nb\n', 'a\nb\n', []],
    ['a line that came', 'a\nb\n', 'a\nc\nb\n', [' a', '+c', ' b']],
    ['a line that went', 'a\nc\nb\n', 'a\nb\n', [' a', '-c', ' b']],
    ['a line that changed, the old one first', 'a\nb\nc', 'a\nB\nc', [' a', '-b', '+B', ' c']],
    [
      'two lines around, and a sign where others are left out',
      '1\n2\n3\n4\n5\n6\n7\n8\n9',
      '0\n2\n3\n4\n5\n6\n7\n8\n10',
      ['-1', '+0', ' 2', ' 3', ' …', ' 7', ' 8', '-9', '+10'],
    ],
    ['no difference in the ends of lines', 'a\r\nb\r\n', 'a\nb\n', []],
  ])('are %s', (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected)
  })

  test('hold all that was taken out and put in, whatever the texts', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = lineDiff(`${before.join('\n')}\n`, `${after.join('\n')}\n`)
        const count = (all: readonly string[], one: string) => all.filter((line) => line === one).length
        for (const one of ['a', 'b', 'c', '']) {
          const signed = (sign: string) => diff.filter((line) => line.sign === sign && line.text === one).length
          expect(signed('+') - signed('-')).toBe(count(after, one) - count(before, one))
        }
      }),
    )
  })

  test('are told of two long texts that have nothing in common, within a moment', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join('\n')
    expect(lineDiff(long('a'), long('b'))).toHaveLength(6000)
  })
})
