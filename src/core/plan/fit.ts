import type { PhaseId, Postponed } from '../model/plan.ts'
import type { Task } from './order.ts'

export interface Placed {
  readonly task: Task
  readonly phase: PhaseId
  readonly postponed: Postponed | null
}

/** Weeks from today to the end of a phase, and how many tasks it may begin; urgent ones are never counted out. */
const PHASE_LIMITS = [
  { id: 'this-week', weeks: 1, most: 3 },
  { id: 'this-month', weeks: 4, most: 5 },
  { id: 'this-quarter', weeks: 13, most: Infinity },
] as const

/** A task that takes less is a quick win: at least one begins in this week or month, and in each phase after. */
const QUICK_HOURS = 2

/**
 * Lays tasks, already in order, into the hours that a firm has: a phase must hold the first steps that begin in it and
 * all the work begun before it. What does not fit goes to the next phase and says so.
 */
export function fitToHours(tasks: readonly Task[], hoursPerWeek: number): readonly Placed[] {
  const placed: Placed[] = []
  let left: readonly Task[] = tasks
  const why = new Map<Task, Postponed>()
  for (const { id, weeks, most } of PHASE_LIMITS) {
    const begun = placed.reduce((sum, one) => sum + one.task.hours, 0)
    const chosen = choose(withQuickWin(left, most), { hours: hoursPerWeek * weeks - begun, most }, why)
    placed.push(...chosen.map((task) => ({ task, phase: id, postponed: why.get(task) ?? null })))
    left = left.filter((task) => !chosen.includes(task))
    for (const task of chosen) why.delete(task)
  }
  return [...placed, ...left.map((task): Placed => ({ task, phase: 'later', postponed: why.get(task) ?? 'hours' }))]
}

function choose(
  tasks: readonly Task[],
  room: { hours: number; most: number },
  why: Map<Task, Postponed>,
): readonly Task[] {
  const chosen: Task[] = []
  let hours = room.hours
  let full: Postponed | null = null
  for (const task of tasks) {
    const first = task.minutes / 60
    if (!task.urgent) {
      if (full === null && chosen.length >= room.most) full = 'enough-at-once'
      if (full === null && first > hours) full = 'hours'
      if (full !== null) {
        why.set(task, full)
        continue
      }
    }
    chosen.push(task)
    hours -= first
  }
  return chosen
}

/** Brings the first quick win forward into the tasks that will be begun now, when none of those is quick. */
function withQuickWin(tasks: readonly Task[], most: number): readonly Task[] {
  const now = tasks.slice(0, most)
  if (tasks.length <= most || now.some((task) => task.hours < QUICK_HOURS)) return tasks
  const quick = tasks.find(
    (task) => task.hours < QUICK_HOURS && !tasks.some((other) => task.after.includes(other.assessed.question.id)),
  )
  const urgent = now.filter((task) => task.urgent).length
  if (!quick || urgent >= most) return tasks
  const others = tasks.filter((task) => task !== quick)
  return [...others.slice(0, most - 1), quick, ...others.slice(most - 1)]
}
