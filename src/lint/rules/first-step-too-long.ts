import { rule } from '../rule.ts'

/** Half a working day: what an owner can do this week beside the work. */
const MOST_MINUTES = 240

/** The first step is one that is taken, not put off. */
export const firstStepTooLong = rule({
  id: 'first-step-too-long',
  severity: 'warning',
  check: ({ fixes }) =>
    fixes.flatMap(({ fix, path }) =>
      fix.minutes > MOST_MINUTES
        ? [{ path: [...path, 'minutes'], args: { minutes: fix.minutes, most: MOST_MINUTES } }]
        : [],
    ),
})
