import { NONE } from './finding.ts'
import { foldId } from './ids.ts'

/** Longer than any id or key of ours; comparing longer texts would only cost time. */
const LONGEST = 64

/** Messages past the first ones are not shown: with thousands of wrong ids in a file, nobody waits for their neighbours. */
const MOST_ASKED = 20

/** As `nearest`, for many at once that share their candidates; only the first ones get an answer. */
export function nearestOfMany(written: readonly string[], candidates: readonly string[]): readonly string[] {
  return written.map((one, index) => (index < MOST_ASKED ? nearest(one, candidates) : NONE))
}

/** The candidate that was probably meant ("did you mean"), or the sign for none. */
export function nearest(written: string, candidates: Iterable<string>): string {
  const wanted = foldId(written)
  const within = Math.max(1, Math.floor(wanted.length / 3))
  let best = NONE
  let least = within + 1
  if (wanted.length > LONGEST) return NONE
  for (const candidate of candidates) {
    const steps = distance(wanted, foldId(candidate), least)
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}

/** How many letters to put in, take out, change or swap; gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (b.length > LONGEST || Math.abs(a.length - b.length) >= limit) return limit
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same)
      row.push(swapped ? Math.min(steps, at(before, j - 2) + 1) : steps)
    }
    if (Math.min(...row) >= limit) return limit
    before = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
