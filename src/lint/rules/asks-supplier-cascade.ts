import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** A small firm has no power over those from whom it buys. */
export const asksSupplierCascade = rule({
  id: 'asks-supplier-cascade',
  severity: 'warning',
  check: asksFor('supplier-cascade'),
})
