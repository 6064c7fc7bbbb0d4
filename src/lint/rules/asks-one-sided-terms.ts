import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** A yes to penalties and visits without notice is a contract, not an answer; small firms sign it for fear. */
export const asksOneSidedTerms = rule({
  id: 'asks-one-sided-terms',
  severity: 'warning',
  check: asksFor('one-sided-terms'),
})
