import type { Doer, Question } from '../model/checklist.ts'
import type { Work } from '../model/plan.ts'
import type { SizeClass } from '../model/sized.ts'
import type { Task } from './order.ts'

/** A task as the plan tells it, for a firm of this size. */
export function workOf({ assessed, task, minutes, hours, cost }: Task, size: SizeClass): Work {
  const { question } = assessed
  return { question, task, who: doerIn(size, question), minutes, hours, cost }
}

/** A micro firm has no supervisor and no accountant of its own. */
export function doerIn(size: SizeClass, { fix }: Question): Doer {
  return size === 'micro' ? 'owner' : (fix?.who ?? 'owner')
}
