import { rule } from '../rule.ts'

/** Half a working day: what an owner can do this week beside the work. */
const MOST_MINUTES = 240

/** The first step is one that is taken, not put off. */
export const firstStepTooLong = rule({
  id: 'first-step-too-long',
  severity: 'warning',
  check: ({ own }) =>
    own.flatMap(({ question: { fix }, path }) =>
      fix && fix.minutes > MOST_MINUTES
        ? [{ path: [...path, 'fix', 'minutes'], args: { minutes: fix.minutes, most: MOST_MINUTES } }]
        : [],
    ),
})
