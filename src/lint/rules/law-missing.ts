import { rule } from '../rule.ts'

/** Who says that the law asks for something names the law. */
export const lawMissing = rule({
  id: 'law-missing',
  severity: 'error',
  check: ({ own }) =>
    own
      .filter(({ question }) => question.basis === 'law' && (question.laws ?? []).length === 0)
      .map(({ question, path }) => ({ path: [...path, 'laws'], args: { id: question.id } })),
})
