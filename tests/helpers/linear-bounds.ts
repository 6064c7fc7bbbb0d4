/** One thing that is known: the sum of some unknowns, each as often as said. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>
  readonly is: number
}

const TINY = 1e-7

/**
 * Between which bounds sums of unknowns can lie that are not below 0, by all equations together: linear programming
 * with the simplex method, in two phases, by Bland's rule. Throws where the equations contradict each other.
 */
export function bounds(
  equations: readonly Equation[],
  wanted: readonly ReadonlyMap<string, number>[],
): readonly { readonly low: number; readonly high: number }[] {
  const names = [
    ...new Set([...equations.flatMap(({ terms }) => [...terms.keys()]), ...wanted.flatMap((one) => [...one.keys()])]),
  ]
  const tableau = feasible(equations, names)
  return wanted.map((one) => {
    const costs = (sign: number) => names.map((name) => sign * (one.get(name) ?? 0))
    return { low: least(tableau, costs(1)), high: -least(tableau, costs(-1)) }
  })
}

interface Tableau {
  /** Each row: the coefficients of all unknowns, then the right side. */
  readonly rows: readonly number[][]
  /** The unknown that each row stands for. */
  readonly basis: number[]
}

function feasible(equations: readonly Equation[], names: readonly string[]): Tableau {
  const width = names.length
  const rows = equations.map(({ terms, is }, at) => {
    const sign = is < 0 ? -1 : 1
    const helpers = equations.map((_, one) => (one === at ? 1 : 0))
    return [...names.map((name) => sign * (terms.get(name) ?? 0)), ...helpers, sign * is]
  })
  const tableau = { rows, basis: equations.map((_, at) => width + at) }
  const costs = Array.from({ length: width + equations.length }, (_, at) => (at < width ? 0 : 1))
  if (minimise(tableau, costs) > 1e-5) throw new Error('the equations contradict each other')
  for (const [at, helper] of tableau.basis.entries()) {
    const column = helper < width ? -1 : (rows[at] ?? []).findIndex((one, to) => to < width && Math.abs(one) > TINY)
    if (column >= 0) pivot(tableau, at, column)
  }
  const kept = [...rows.keys()].filter((at) => (tableau.basis[at] ?? width) < width)
  return {
    rows: kept.map((at) => [...(rows[at] ?? []).slice(0, width), rows[at]?.at(-1) ?? 0]),
    basis: kept.map((at) => tableau.basis[at] ?? 0),
  }
}

function least({ rows, basis }: Tableau, costs: readonly number[]): number {
  return minimise({ rows: rows.map((row) => [...row]), basis: [...basis] }, costs)
}

function minimise(tableau: Tableau, costs: readonly number[]): number {
  const { rows, basis } = tableau
  const prices = rows.reduce<number[]>(
    (sum, row, at) => {
      const cost = costs[basis[at] ?? 0] ?? 0
      return cost === 0 ? sum : sum.map((one, column) => one - cost * (row[column] ?? 0))
    },
    [...costs, 0],
  )
  for (let turn = 0; ; turn++) {
    const entering = enteringOf(prices, turn > 200)
    if (entering === -1) return -(prices.at(-1) ?? 0)
    const leaving = ratioTest(tableau, entering)
    if (leaving === -1) return -Infinity
    pivot(tableau, leaving, entering)
    subtract(prices, rows[leaving] ?? [], prices[entering] ?? 0)
  }
}

/** The steepest way down; after many turns the first one, which never goes in circles. */
function enteringOf(prices: readonly number[], isCareful: boolean): number {
  let best = -1
  for (let column = 0; column < prices.length - 1; column++) {
    const price = prices[column] ?? 0
    if (price >= -TINY || price >= (prices[best] ?? 0)) continue
    best = column
    if (isCareful) break
  }
  return best
}

function ratioTest({ rows, basis }: Tableau, column: number): number {
  let best = -1
  let least = Infinity
  for (const [at, row] of rows.entries()) {
    const [factor = 0, right = 0] = [row[column], row.at(-1)]
    if (factor <= TINY) continue
    const ratio = right / factor
    const isEarlier = ratio < least + TINY && (basis[at] ?? 0) < (basis[best] ?? Infinity)
    if (ratio < least - TINY || isEarlier) [best, least] = [at, Math.min(ratio, least)]
  }
  return best
}

function pivot({ rows, basis }: Tableau, at: number, column: number): void {
  const row = rows[at] ?? []
  const factor = row[column] ?? 1
  for (let to = 0; to < row.length; to++) row[to] = (row[to] ?? 0) / factor
  for (const [other, changed] of rows.entries()) {
    const times = changed[column] ?? 0
    if (other !== at) subtract(changed, row, times)
  }
  basis[at] = column
}

function subtract(from: number[], row: readonly number[], times: number): void {
  if (times === 0) return
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - times * (row[at] ?? 0)
}
