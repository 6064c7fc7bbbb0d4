/** A sum with what is needed to see whether one firm could be found out from it. */
export interface Sum {
  readonly sum: number
  /** Firms that have something of it, and the most that one of them has. */
  readonly firms: number
  readonly largest: number
}

/**
 * All that is counted over a group of firms. Its size goes by what is asked, never by how many firms there are, and two
 * of them add up to that of both groups.
 */
export interface Tally {
  firms: number
  /** By attribute and category: how many firms. What is in no category is the rest of the firms. */
  readonly counts: Map<string, Map<string, number>>
  /** By measure: how many firms have each whole percent from 0 to 100. */
  readonly shares: Map<string, number[]>
  readonly sums: Map<string, Sum>
}

export const NO_SUM: Sum = { sum: 0, firms: 0, largest: 0 }

export function newTally(): Tally {
  return { firms: 0, counts: new Map(), shares: new Map(), sums: new Map() }
}

export function count(tally: Tally, attribute: string, category: string, firms = 1): void {
  const categories = tally.counts.get(attribute) ?? new Map<string, number>()
  tally.counts.set(attribute, categories)
  categories.set(category, (categories.get(category) ?? 0) + firms)
}

/** `percent` is whole, 0 to 100. */
export function addShare(tally: Tally, measure: string, percent: number, firms = 1): void {
  const at = tally.shares.get(measure) ?? Array<number>(101).fill(0)
  tally.shares.set(measure, at)
  at[percent] = (at[percent] ?? 0) + firms
}

/** `amount` is whole and not below 0. */
export function addAmount(tally: Tally, part: string, amount: number): void {
  addSum(tally, part, { sum: amount, firms: amount > 0 ? 1 : 0, largest: amount })
}

function addSum(tally: Tally, part: string, one: Sum): void {
  tally.sums.set(part, together([tally.sums.get(part) ?? NO_SUM, one]))
}

export function together(sums: readonly Sum[]): Sum {
  return sums.reduce(
    (all, one) => ({
      sum: all.sum + one.sum,
      firms: all.firms + one.firms,
      largest: Math.max(all.largest, one.largest),
    }),
    NO_SUM,
  )
}

/** The tally of several groups that have no firm in common. */
export function tallyOf(groups: readonly Tally[]): Tally {
  const all = newTally()
  for (const group of groups) {
    all.firms += group.firms
    for (const [attribute, categories] of group.counts)
      for (const [category, firms] of categories) count(all, attribute, category, firms)
    for (const [measure, at] of group.shares)
      for (const [percent, firms] of at.entries()) if (firms > 0) addShare(all, measure, percent, firms)
    for (const [part, one] of group.sums) addSum(all, part, one)
  }
  return all
}

/** How many firms are in a category. */
export function countIn({ counts }: Tally, attribute: string, category: string): number {
  return counts.get(attribute)?.get(category) ?? 0
}

/** The smallest value that at least this part of the values does not exceed (nearest rank); `at` are counts by value. */
export function quantile(at: readonly number[], part: number): number {
  const needed = Math.max(1, Math.ceil(part * at.reduce((sum, firms) => sum + firms, 0)))
  let seen = 0
  for (const [value, firms] of at.entries()) {
    seen += firms
    if (seen >= needed) return value
  }
  return at.length - 1
}
