import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** In a firm of 12 the owner is every department. */
export const asksOfficer = rule({ id: 'asks-officer', severity: 'warning', check: asksFor('officer') })
