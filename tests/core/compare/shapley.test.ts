import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapleyValues } from '../../../src/core/compare/shapley.ts'

/** All orders of 0 to n − 1. */
const orders = (n: number): readonly (readonly number[])[] =>
  n === 0 ? [[]] : orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => order.toSpliced(at, 0, n - 1)))

/** The value by its definition: what a cause adds in each order, in the mean. */
function byOrders(n: number, outcome: (causes: number) => number): readonly number[] {
  const all = orders(n)
  return Array.from({ length: n }, (_, cause) => {
    const added = all.map((order) => {
      const before = order.slice(0, order.indexOf(cause)).reduce((set, one) => set | (1 << one), 0)
      return outcome(before | (1 << cause)) - outcome(before)
    })
    return added.reduce((sum, one) => sum + one, 0) / all.length
  })
}

describe('the Shapley value', () => {
  test('gives each its own where causes do not touch one another', () => {
    expect(shapleyValues(3, (causes) => (causes & 1) * 2 + (causes & 2) * 5)).toEqual([2, 10, 0])
  })

  test('halves what two bring about together', () => {
    expect(shapleyValues(2, (causes) => (causes === 3 ? 1 : 0))).toEqual([0.5, 0.5])
  })

  test('of the gloves game is 1/6 for each left glove and 2/3 for the only right one', () => {
    const [first, second, right] = shapleyValues(3, (causes) => ((causes & 4) !== 0 && (causes & 3) !== 0 ? 1 : 0))
    expect(first).toBeCloseTo(1 / 6, 12)
    expect(second).toBeCloseTo(1 / 6, 12)
    expect(right).toBeCloseTo(2 / 3, 12)
  })

  test('is the mean over all orders, and adds up to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
        (outcomes) => {
          const outcome = (causes: number) => outcomes[causes] ?? 0
          const values = shapleyValues(4, outcome)
          byOrders(4, outcome).forEach((value, at) => {
            expect(values[at]).toBeCloseTo(value, 12)
          })
          expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(outcome(15) - outcome(0), 12)
        },
      ),
    )
  })
})
