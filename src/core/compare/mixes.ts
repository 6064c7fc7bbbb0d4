import { CAUSES, type Cause } from '../model/comparison.ts'
import type { Mix } from './mixed-question.ts'

/** Every mix of the two sides: number `n` takes from the later side each cause whose bit is set in `n`. */
export const MIXES: readonly Mix[] = Array.from({ length: 2 ** CAUSES.length }, (_, causes) => ({
  answers: sideOf('answers', causes),
  checklist: sideOf('checklist', causes),
  firm: sideOf('firm', causes),
  law: sideOf('law', causes),
}))

/** The bit that stands for a cause in the number of a mix. */
export function bitOf(cause: Cause): number {
  return 1 << CAUSES.indexOf(cause)
}

function sideOf(cause: Cause, causes: number) {
  return (causes & bitOf(cause)) === 0 ? 'before' : 'after'
}
