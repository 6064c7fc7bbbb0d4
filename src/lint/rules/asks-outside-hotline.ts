import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** Twelve people need no third party to hear each other. */
export const asksOutsideHotline = rule({
  id: 'asks-outside-hotline',
  severity: 'warning',
  check: asksFor('outside-hotline'),
})
