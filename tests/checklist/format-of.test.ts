import { expect, test } from 'vitest'
import { formatOf } from '../../src/checklist/format-of.ts'
import { sourceOf } from './refused.ts'

test.each([
  ['format: tukiem/answers/1\n', 'tukiem/answers/1'],
  ['# ours\n\n  "format" : "tukiem/laws/12"', 'tukiem/laws/12'],
  ['{"format": "tukiem/assessment/1", "a": 1}', 'tukiem/assessment/1'],
  ['{\n  "a": 1,\n  "format": "tukiem/assessment/2"\n}', 'tukiem/assessment/2'],
  ['{"a":{"b":[1]},"format":"tukiem/assessment/1"}', 'tukiem/assessment/1'],
  ['{"a": "x, \\"format\\": \\"tukiem/laws/1\\""}', null],
  ['format: other/answers/1', null],
  ['a: 1', null],
])('%j calls itself %s', (text, format) => {
  expect(formatOf(sourceOf(text))).toBe(format)
})
