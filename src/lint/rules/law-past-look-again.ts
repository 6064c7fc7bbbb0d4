import { rule } from '../rule.ts'

/**
 * A law that should have been looked at again. When the list itself says that it was checked after that day, the list
 * is wrong; otherwise only time has passed.
 */
export const lawPastLookAgain = rule({
  id: 'law-past-look-again',
  severity: 'info',
  check: ({ own, checklist: { lawAsOf }, setting: { laws, today } }) =>
    own.flatMap(({ question, path }) =>
      (question.laws ?? []).flatMap(({ ref }, index) => {
        const day = laws.find(({ id }) => id === ref)?.lookAgain
        if (day === undefined || day > today) return []
        const severity = day <= lawAsOf ? 'warning' : 'info'
        return [{ path: [...path, 'laws', index, 'ref'], args: { law: ref, day }, severity } as const]
      }),
    ),
})
