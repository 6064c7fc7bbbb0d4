import { rule } from '../rule.ts'

/** With the first one. */
const MOST_STEPS = 5

/** A fix of more steps is a project; nobody begins it. */
export const tooManySteps = rule({
  id: 'too-many-steps',
  severity: 'warning',
  check: ({ fixes }) =>
    fixes.flatMap(({ fix: { then = [] }, path }) => {
      const count = 1 + then.length
      return count > MOST_STEPS ? [{ path: [...path, 'then'], args: { count, most: MOST_STEPS } }] : []
    }),
})
