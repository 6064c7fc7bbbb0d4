import { protectCounts } from './protect-counts.ts'
import type { Rows } from './rows.ts'
import type { Tally } from './tally.ts'

/** How many firms have a value: of all, and by dimension and row; `null` where that is not printed. */
export interface Coverage {
  readonly all: number | null
  readonly by: readonly (readonly (number | null)[])[]
}

export const NO_COVERAGE: Coverage = { all: null, by: [] }

/**
 * On how many firms a number rests. Printed where nobody or at least `min` firms are without a value, and with a value,
 * and where it could not be taken from the totals. With 1 to `min` − 1 of all firms on one side, the total is not
 * printed, so that nothing can be taken from it.
 */
export function coverageOf(
  all: Tally,
  dimensions: readonly Rows[],
  firmsWith: (tally: Tally) => number,
  min: number,
): Coverage {
  const sides = (tally: Tally) => [firmsWith(tally), tally.firms - firmsWith(tally)]
  const isFew = (firms: number) => firms > 0 && firms < min
  const isTotalPrinted = !sides(all).some(isFew)
  const by = dimensions.map(({ rows }) => {
    const counts = rows.map(({ tally }) => sides(tally))
    const hidden = isTotalPrinted
      ? protectCounts(counts, { min, zeroTells: false })
      : counts.map((row) => row.map(() => row.some(isFew)))
    return counts.map(([told = 0], at) => (hidden[at]?.[0] ? null : told))
  })
  return { all: isTotalPrinted ? firmsWith(all) : null, by }
}
