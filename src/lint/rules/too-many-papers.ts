import { rule } from '../rule.ts'

/** One paper shows a thing as well as five. */
const MOST = 2

/** Each paper is looked for, copied and sent by an owner at night. */
export const tooManyPapers = rule({
  id: 'too-many-papers',
  severity: 'warning',
  check: ({ asked, changes }) => {
    const added = changes.map(({ change: { proof = [] }, path, before }) => {
      return { id: before.id, count: proof.length, least: before.proof?.length ?? 0, path }
    })
    const own = asked.map(({ question: { id, proof }, path }) => ({ id, count: proof.length, least: 0, path }))
    return [...own, ...added].flatMap(({ id, count, least, path }) =>
      count > Math.max(MOST, least) ? [{ path: [...path, 'proof'], args: { id, count, most: MOST } }] : [],
    )
  },
})
