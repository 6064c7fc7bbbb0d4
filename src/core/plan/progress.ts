import type { Plan } from '../model/plan.ts'
import { openActions } from './standing.ts'

/** How many of the actions that the answers ask for are done, and how many there are in all. */
export function progressOf(plan: Plan): { readonly done: number; readonly of: number } {
  const { length } = plan.done
  return { done: length, of: length + openActions(plan).length }
}
