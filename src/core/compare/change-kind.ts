import type { AssessedQuestion, Status } from '../model/assessment.ts'
import type { ChangeKind } from '../model/comparison.ts'

/** With the same credit: what lacks only paper is better than what is half done. */
const RANK: Readonly<Record<Status, number>> = { out: 0, unknown: 0, gap: 1, 'to-write': 2, met: 3 }

/** What became of a question between two results; `null` where it is not asked. */
export function changeKind(before: AssessedQuestion | null, after: AssessedQuestion | null): ChangeKind {
  if (!isThere(before)) return isThere(after) ? 'new' : 'same'
  if (!isThere(after)) return 'gone'
  if (before.status === 'unknown') return after.status === 'unknown' ? 'same' : 'now-known'
  if (after.status === 'unknown') return 'not-known-now'
  const better = creditOf(after) - creditOf(before) || RANK[after.status] - RANK[before.status]
  return better > 0 ? 'improved' : better < 0 ? 'worse' : 'same'
}

/** Asked, and not set aside as not applicable. A strength that is not there is asked all the same. */
function isThere(one: AssessedQuestion | null): one is AssessedQuestion {
  return one !== null && (one.status !== 'out' || one.question.basis === 'strength')
}

/** What is known has one credit; a strength has none. */
function creditOf({ credit }: AssessedQuestion): number {
  return credit?.low ?? 0
}
