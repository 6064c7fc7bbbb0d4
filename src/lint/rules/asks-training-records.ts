import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** A small firm teaches at the bench, where nobody counts hours. */
export const asksTrainingRecords = rule({
  id: 'asks-training-records',
  severity: 'warning',
  check: asksFor('training-records'),
})
