import { rule } from '../rule.ts'

/** With the first one. */
const MOST_STEPS = 5

/** A fix of more steps is a project; nobody begins it. */
export const tooManySteps = rule({
  id: 'too-many-steps',
  severity: 'warning',
  check: ({ own }) =>
    own.flatMap(({ question: { fix }, path }) => {
      const count = 1 + (fix?.then ?? []).length
      return fix && count > MOST_STEPS ? [{ path: [...path, 'fix', 'then'], args: { count, most: MOST_STEPS } }] : []
    }),
})
