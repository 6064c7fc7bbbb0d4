import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** A firm of 12 has one table to sit at, and no committee. */
export const asksCommittee = rule({ id: 'asks-committee', severity: 'warning', check: asksFor('committee') })
