import { rule } from '../rule.ts'

/** An owner who does not understand a question needs a name and a number, not a guess. */
export const nobodyToAsk = rule({
  id: 'nobody-to-ask',
  severity: 'warning',
  check: ({ loaded: { document } }) =>
    document.from !== undefined && !document.contact?.email && !document.contact?.phone
      ? [{ path: [document.contact ? 'contact' : 'publisher'], args: {} }]
      : [],
})
