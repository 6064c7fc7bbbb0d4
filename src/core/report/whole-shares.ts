/** A score as a whole percentage, as it is printed. */
export function wholePercent(share: number): number {
  return Math.round(share * 100)
}

/**
 * Shares of a change as whole percentage points that add up to the change as printed, by largest remainders: each is
 * rounded down, and what is still missing goes, a point each, to those that lost most. A share of nothing stays 0.
 */
export function wholeShares(shares: readonly number[], printed: number): readonly number[] {
  const exact = shares.map((share) => share * 100)
  const whole = exact.map(Math.floor)
  const missing = printed - whole.reduce((sum, one) => sum + one, 0)
  const lost = exact.map((one, at) => ({ at, part: one - Math.floor(one), isNothing: one === 0 }))
  const next = lost.filter(({ isNothing }) => !isNothing).sort((a, b) => b.part - a.part || a.at - b.at)
  const raised = new Set(next.slice(0, Math.max(0, missing)).map(({ at }) => at))
  return whole.map((one, at) => (raised.has(at) ? one + 1 : one))
}
