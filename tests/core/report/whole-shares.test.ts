import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholePercent, wholeShares } from '../../../src/core/report/whole-shares.ts'

describe('shares in whole points', () => {
  test.each<[readonly number[], number, readonly number[]]>([
    [[0.114, -0.024, 0, 0], 9, [11, -2, 0, 0]],
    [[0.005, 0.005, 0, 0], 1, [1, 0, 0, 0]],
    [[0, 0, 0, 0], 0, [0, 0, 0, 0]],
    [[-1e-17, 0.05, 1e-17, 0], 5, [0, 5, 0, 0]],
    [[-0.333, -0.333, -0.334, 0], -100, [-33, -33, -34, 0]],
  ])('of %j with %i printed are %j', (shares, printed, whole) => {
    expect(wholeShares(shares, printed)).toEqual(whole)
  })

  test('add up to the printed change, are less than a point off, and nothing stays nothing', () => {
    const share = fc.oneof(fc.constant(0), fc.double({ min: -0.2, max: 0.2, noNaN: true }))
    fc.assert(
      fc.property(
        fc.tuple(share, share, share, share),
        fc.double({ min: 0.8, max: 1, noNaN: true }),
        (shares, from) => {
          const to = from + shares.reduce((sum, one) => sum + one, 0)
          const printed = wholePercent(to) - wholePercent(from)
          const whole = wholeShares(shares, printed)
          expect(whole.reduce((sum, one) => sum + one, 0)).toBe(printed)
          whole.forEach((one, at) => {
            expect(Math.abs(one - (shares[at] ?? 0) * 100)).toBeLessThan(1 + 1e-9)
            if (shares[at] === 0) expect(one).toBeCloseTo(0, 12)
          })
        },
      ),
      { numRuns: 2000 },
    )
  })
})
