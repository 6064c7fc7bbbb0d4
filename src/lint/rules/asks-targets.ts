import { asksFor } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** Targets and inventories need an office; bills are in the drawer. */
export const asksTargets = rule({ id: 'asks-targets', severity: 'warning', check: asksFor('targets') })
