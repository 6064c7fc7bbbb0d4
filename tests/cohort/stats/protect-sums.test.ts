import { describe, expect, test } from 'vitest'
import { protectSums, tellsTooMuch } from '../../../src/cohort/stats/protect-sums.ts'

const limits = { min: 5, zeroTells: [false] }
const sum = (amount: number, firms: number, largest = amount / Math.max(1, firms)) => ({ sum: amount, firms, largest })

test.each([
  ['five firms, none of which has most of it', sum(50, 5), false],
  ['four firms', sum(50, 4), true],
  ['one firm that has more than 80 % of it', sum(100, 9, 81), true],
  ['one firm that has just 80 % of it', sum(100, 9, 80), false],
  ['nothing', sum(0, 0), false],
])('%s', (_, one, expected) => {
  expect(tellsTooMuch([one], limits)).toBe(expected)
})

test('nobody with a contract is told of every firm of the class, unless nobody is due one', () => {
  const ladder = { min: 5, zeroTells: [true, true] }
  expect(tellsTooMuch([sum(0, 0), sum(60, 6)], ladder)).toBe(true)
  expect(tellsTooMuch([sum(0, 0), sum(0, 0)], ladder)).toBe(false)
})

describe('classes of a dimension', () => {
  test('are all printed where each can be', () => {
    expect(protectSums([[sum(50, 5)], [sum(60, 6)]], limits)).toEqual([false, false])
  })

  test('are never kept back one alone: the smallest other one goes with it', () => {
    const classes = [[sum(20, 3)], [sum(90, 9)], [sum(70, 7)], [sum(0, 0)]]
    expect(protectSums(classes, limits)).toEqual([true, false, true, false])
  })

  test('are kept back until all of them together could be printed', () => {
    const classes = [[sum(900, 2)], [sum(50, 5)], [sum(60, 6)], [sum(9000, 90)]]
    expect(protectSums(classes, limits)).toEqual([true, true, false, false])
    const dominated = [[sum(900, 2, 880)], [sum(50, 5)], [sum(60, 6)], [sum(9000, 90)]]
    expect(protectSums(dominated, limits)).toEqual([true, true, true, true])
  })

  test('are not printed at all where even their total tells too much', () => {
    expect(protectSums([[sum(20, 2)], [sum(10, 1)]], limits)).toBeNull()
  })
})
