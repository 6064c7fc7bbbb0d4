import { rule } from '../rule.ts'

/** One paper shows a thing as well as five. */
const MOST = 2

/** Each paper is looked for, copied and sent by an owner at night. */
export const tooManyPapers = rule({
  id: 'too-many-papers',
  severity: 'warning',
  check: ({ asked }) =>
    asked.flatMap(({ question: { id, proof }, path }) =>
      proof.length > MOST ? [{ path: [...path, 'proof'], args: { id, count: proof.length, most: MOST } }] : [],
    ),
})
