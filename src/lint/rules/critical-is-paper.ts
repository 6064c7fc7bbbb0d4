import { rule } from '../rule.ts'

/** A paper that is missing hurts nobody today. */
export const criticalIsPaper = rule({
  id: 'critical-is-paper',
  severity: 'error',
  check: ({ own }) =>
    own
      .filter(({ question }) => question.severity === 'critical' && question.written !== undefined)
      .map(({ question, path }) => ({ path: [...path, 'written'], args: { id: question.id } })),
})
