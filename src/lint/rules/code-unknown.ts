import { nearest } from '../../checklist/near.ts'
import { rule } from '../rule.ts'

/** Codes come from the crosswalk, so that a typing slip does not become a code; by another scheme nobody can compare. */
export const codeUnknown = rule({
  id: 'code-unknown',
  severity: 'error',
  check: ({ own, changes, setting: { crosswalk } }) => {
    const tagged = [
      ...own.map(({ question, path }) => ({ codes: question.codes, path })),
      ...changes.map(({ change, path }) => ({ codes: change.codes, path })),
    ]
    return tagged.flatMap(({ codes: schemes = {}, path }) =>
      Object.entries(schemes).flatMap(([scheme, codes]) => {
        const at = [...path, 'codes', scheme]
        const framework = crosswalk.find(({ id }) => id === scheme)
        if (!framework) {
          const ids = crosswalk.map(({ id }) => id)
          return [{ path: at, args: { scheme, code: '_', near: nearest(scheme, ids) }, severity: 'warning' } as const]
        }
        const known = framework.codes.map(({ code }) => code)
        return codes
          .map((code, index) => ({ code, index }))
          .filter(({ code }) => !known.includes(code))
          .map(({ code, index }) => ({ path: [...at, index], args: { scheme, code, near: nearest(code, known) } }))
      }),
    )
  },
})
