/** The first few of many by an order; it holds no more than that, however many are added. */
export interface Top<T> {
  add(one: T): void
  first(): readonly T[]
}

/** `compare` must tell any two apart, so that the order in which they come does not matter. */
export function topOf<T>(most: number, compare: (a: T, b: T) => number): Top<T> {
  const kept: T[] = []
  return {
    add: (one) => {
      const last = kept.at(-1)
      if (kept.length === most && last !== undefined && compare(one, last) >= 0) return
      const at = kept.findIndex((other) => compare(one, other) < 0)
      kept.splice(at === -1 ? kept.length : at, 0, one)
      if (kept.length > most) kept.pop()
    },
    first: () => [...kept],
  }
}

/** Compares by one rule after the other until one tells the two apart. */
export const inTurn =
  <T>(...rules: readonly ((a: T, b: T) => number)[]) =>
  (a: T, b: T): number => {
    for (const rule of rules) {
      const order = rule(a, b)
      if (order !== 0) return order
    }
    return 0
  }
