import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** Nobody can truthfully say yes to all laws and all standards. */
export const asksEverything = rule({ id: 'asks-everything', severity: 'warning', check: asksFor('open-ended') })
