import { nearest } from '../../checklist/near.ts'
import { rule } from '../rule.ts'

/** A question rests on facts of the sheet. */
export const factNotOnSheet = rule({
  id: 'fact-not-on-sheet',
  severity: 'error',
  check: ({ own, setting: { factSheet } }) => {
    const known = factSheet.map(({ id }) => id)
    return own.flatMap(({ question, path }) =>
      (question.facts ?? []).flatMap((fact, index) =>
        known.includes(fact) ? [] : [{ path: [...path, 'facts', index], args: { fact, near: nearest(fact, known) } }],
      ),
    )
  },
})
