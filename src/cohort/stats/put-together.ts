/** Things that are counted together, by their ids. */
export interface Group {
  readonly ids: readonly string[]
  readonly firms: number
}

/**
 * Puts neighbours together until each group has at least `min` firms: the smallest group goes to the smaller of the two
 * beside it. Fewer than two groups at the end mean that nothing can be told apart.
 */
export function neighboursTogether(groups: readonly Group[], min: number): readonly Group[] {
  const all = [...groups]
  while (all.length > 1) {
    const smallest = Math.min(...all.map(({ firms }) => firms))
    if (smallest >= min) break
    const at = all.findIndex(({ firms }) => firms === smallest)
    const [before, after] = [all[at - 1], all[at + 1]]
    const first = before && (!after || before.firms <= after.firms) ? at - 1 : at
    all.splice(first, 2, joined(all.slice(first, first + 2)))
  }
  return all
}

/**
 * Leaves the groups that have at least `min` firms and puts the rest together as the last one; when the rest is too
 * small for itself, the smallest of the others join it.
 */
export function smallTogether(groups: readonly Group[], min: number): readonly Group[] {
  const large = groups.filter(({ firms }) => firms >= min)
  const rest = groups.filter(({ firms }) => firms > 0 && firms < min)
  if (rest.length === 0) return large
  while (large.length > 0 && joined(rest).firms < min) {
    const smallest = Math.min(...large.map(({ firms }) => firms))
    const at = large.findLastIndex(({ firms }) => firms === smallest)
    rest.push(...large.splice(at, 1))
  }
  return [...large, joined(rest)]
}

function joined(groups: readonly Group[]): Group {
  return {
    ids: groups.flatMap(({ ids }) => ids),
    firms: groups.reduce((sum, { firms }) => sum + firms, 0),
  }
}
