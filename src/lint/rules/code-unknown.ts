import { nearest } from '../../checklist/near.ts'
import { rule } from '../rule.ts'

/** Codes come from the crosswalk, so that a typing slip does not become a code. */
export const codeUnknown = rule({
  id: 'code-unknown',
  severity: 'error',
  check: ({ own, setting: { crosswalk } }) =>
    own.flatMap(({ question, path }) =>
      Object.entries(question.codes ?? {}).flatMap(([scheme, codes]) => {
        const at = [...path, 'codes', scheme]
        const framework = crosswalk.find(({ id }) => id === scheme)
        if (!framework) {
          const near = nearest(
            scheme,
            crosswalk.map(({ id }) => id),
          )
          return [{ path: at, args: { scheme, code: '_', near } }]
        }
        const known = framework.codes.map(({ code }) => code)
        return codes
          .map((code, index) => ({ code, index }))
          .filter(({ code }) => !known.includes(code))
          .map(({ code, index }) => ({ path: [...at, index], args: { scheme, code, near: nearest(code, known) } }))
      }),
    ),
})
