import { NO_SUM, type Sum, together } from './tally.ts'

/** The parts of one class, which add up to its total. */
export type Parts = readonly Sum[]

interface Limits {
  readonly min: number
  /** For each part whether a 0 beside others tells something: "nobody here is insured" is told of every firm of the class. */
  readonly zeroTells: readonly boolean[]
  /** Classes that are kept back in any case; `null` for all of them. */
  readonly before?: readonly boolean[] | null
}

/** One firm has more than this of a sum: whoever knows the others could come close to it. */
const MOST_OF_ONE = 0.8

/** Whether the parts of a class, or of several together, would tell of too few firms. */
export function tellsTooMuch(parts: Parts, { min, zeroTells }: Limits): boolean {
  const told = parts.reduce((sum, one, at) => (zeroTells[at] ? sum + one.sum : sum), 0)
  return parts.some(({ sum, firms, largest }, at) => {
    if (sum === 0) return told > 0 && zeroTells[at] === true
    return firms < min || largest > MOST_OF_ONE * sum
  })
}

/**
 * Which classes of a dimension to keep back; all parts of a class stand or fall together, and the total of all classes
 * is printed; where there is nothing of a sum, there is nothing to keep back. What is kept back is never one class alone, and all of it together tells of no firm either: so the most
 * that the totals give away is a sum that could have been printed. `null`: the total tells too much, nothing is printed.
 */
export function protectSums(classes: readonly Parts[], limits: Limits): readonly boolean[] | null {
  const { before = [] } = limits
  if (before === null || tellsTooMuch(sumOf(classes), limits)) return null
  const hidden = classes.map((parts, at) => totalOf(parts) > 0 && (before[at] === true || tellsTooMuch(parts, limits)))
  for (;;) {
    const back = classes.filter((_, at) => hidden[at])
    const isEnough = back.length === 0 || (back.length > 1 && !tellsTooMuch(sumOf(back), limits))
    const next = isEnough ? -1 : smallestShown(classes, hidden)
    if (next === -1) return hidden
    hidden[next] = true
  }
}

const totalOf = (parts: Parts): number => parts.reduce((sum, one) => sum + one.sum, 0)

/** The class with the smallest total that is still printed; one of 0 hides nothing. */
function smallestShown(classes: readonly Parts[], hidden: readonly boolean[]): number {
  const weights = classes.map((parts, at) => (hidden[at] ? Infinity : totalOf(parts) || Infinity))
  const least = Math.min(...weights)
  return least === Infinity ? -1 : weights.indexOf(least)
}

function sumOf(classes: readonly Parts[]): Parts {
  return (classes[0] ?? []).map((_, at) => together(classes.map((parts) => parts[at] ?? NO_SUM)))
}
