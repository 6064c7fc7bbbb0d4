import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** Names and numbers of living people are theirs; a buyer needs counts. */
export const asksWorkerData = rule({ id: 'asks-worker-data', severity: 'error', check: asksFor('worker-data') })
