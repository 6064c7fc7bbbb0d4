import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** An outside audit or a certificate costs a small firm months of profit. */
export const asksOutsideAudit = rule({ id: 'asks-outside-audit', severity: 'warning', check: asksFor('outside-audit') })
