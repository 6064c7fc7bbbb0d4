/**
 * What each of several causes adds to an outcome: its Shapley value, the mean of what it adds over all orders in which
 * the causes could have come one after another (L. S. Shapley, "A Value for n-Person Games", in: Contributions to the
 * Theory of Games II, Annals of Mathematics Studies 28, Princeton 1953, pages 307–317). It is the only division that
 * adds up to the whole change, depends on no order, treats causes alike, and gives nothing to what changes nothing.
 * `outcome` is asked once for each of the 2^n sets of causes; a set is a number with bit `i` for cause `i`.
 */
export function shapleyValues(count: number, outcome: (causes: number) => number): readonly number[] {
  const outcomes = Array.from({ length: 2 ** count }, (_, causes) => outcome(causes))
  const at = (causes: number): number => outcomes[causes] ?? 0
  return Array.from({ length: count }, (_, cause) => {
    const bit = 1 << cause
    return outcomes.reduce((sum, without, causes) => {
      if ((causes & bit) !== 0) return sum
      return sum + weightOf(sizeOf(causes), count) * (at(causes | bit) - without)
    }, 0)
  })
}

/** The share of all orders in which exactly these `size` causes come before the next one. */
function weightOf(size: number, count: number): number {
  return (factorial(size) * factorial(count - size - 1)) / factorial(count)
}

function sizeOf(causes: number): number {
  return causes === 0 ? 0 : (causes & 1) + sizeOf(causes >> 1)
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}
