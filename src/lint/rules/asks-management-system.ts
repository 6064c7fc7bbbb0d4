import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** A management system is for firms in which people do not see each other work. */
export const asksManagementSystem = rule({
  id: 'asks-management-system',
  severity: 'warning',
  check: asksFor('management-system'),
})
