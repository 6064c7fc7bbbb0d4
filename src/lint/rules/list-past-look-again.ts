import { rule } from '../rule.ts'

/** The list itself should have been looked at again. */
export const listPastLookAgain = rule({
  id: 'list-past-look-again',
  severity: 'info',
  check: ({ loaded: { document }, setting: { today } }) =>
    document.lookAgain <= today ? [{ path: ['lookAgain'], args: { day: document.lookAgain } }] : [],
})
