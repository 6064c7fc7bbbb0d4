import { rule } from '../rule.ts'

/** The list itself should have been looked at again. */
export const listPastLookAgain = rule({
  id: 'list-past-look-again',
  severity: 'info',
  check: ({ loaded: { document }, checklist: { lookAgain }, setting: { today } }) =>
    lookAgain <= today ? [{ path: [document.lookAgain ? 'lookAgain' : 'from'], args: { day: lookAgain } }] : [],
})
