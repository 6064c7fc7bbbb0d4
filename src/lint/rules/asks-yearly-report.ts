import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** Nobody in a small firm writes reports; figures on one page are there already. */
export const asksYearlyReport = rule({ id: 'asks-yearly-report', severity: 'warning', check: asksFor('yearly-report') })
