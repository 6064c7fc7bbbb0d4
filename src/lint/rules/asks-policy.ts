import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** A policy as such changes nothing on the floor; what is done does. */
export const asksPolicy = rule({ id: 'asks-policy', severity: 'warning', check: asksFor('policy') })
