import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Group, neighboursTogether, smallTogether } from '../../../src/cohort/stats/put-together.ts'

const groups = (...firms: readonly number[]): readonly Group[] =>
  firms.map((one, at) => ({ ids: [`${at}`], firms: one }))
const shown = (all: readonly Group[]) => all.map(({ ids, firms }) => `${ids.join('+')}:${firms}`)

test.each([
  [
    [9, 2, 7],
    ['0:9', '1+2:9'],
  ],
  [
    [2, 9, 7],
    ['0+1:11', '2:7'],
  ],
  [[1, 1, 1, 1, 1], ['0+1+2+3+4:5']],
  [[3], ['0:3']],
  [
    [5, 6],
    ['0:5', '1:6'],
  ],
])('neighbours of %j firms become %j', (firms, expected) => {
  expect(shown(neighboursTogether(groups(...firms), 5))).toEqual(expected)
})

test.each([
  [
    [9, 2, 7, 4],
    ['0:9', '2:7', '1+3:6'],
  ],
  [
    [9, 2, 7],
    ['0:9', '1+2:9'],
  ],
  [
    [5, 6],
    ['0:5', '1:6'],
  ],
  [[2, 1], ['0+1:3']],
])('the small ones of %j firms go together: %j', (firms, expected) => {
  expect(shown(smallTogether(groups(...firms), 5))).toEqual(expected)
})

describe.each([
  ['neighbours', neighboursTogether],
  ['small ones', smallTogether],
] as const)('%s', (_, together) => {
  test('lose no firm and leave no group under five, unless all are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 }), (firms) => {
        const total = firms.reduce((sum, one) => sum + one, 0)
        const left = together(groups(...firms), 5)
        expect(left.reduce((sum, one) => sum + one.firms, 0)).toBe(total)
        if (total >= 5) expect(Math.min(...left.map((one) => one.firms))).toBeGreaterThanOrEqual(5)
      }),
    )
  })
})
