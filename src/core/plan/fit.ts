import type { PhaseId, Postponed } from '../model/plan.ts'
import type { Task } from './order.ts'

export interface Placed {
  readonly task: Task
  readonly phase: PhaseId
  readonly postponed: Postponed | null
}

/** Weeks from today to the end of a phase, and how many tasks may begin in it; urgent ones are never counted out. */
const PHASE_LIMITS = [
  { id: 'this-week', weeks: 1, most: 3 },
  { id: 'this-month', weeks: 4, most: 5 },
  { id: 'this-quarter', weeks: 13, most: 12 },
] as const

/** A task that takes less is a quick win: one begins within the first month, another after it. */
const QUICK_HOURS = 2

/**
 * Lays tasks, already in order, into the hours that a firm has: the first steps begun by the end of a phase fit into
 * the hours until then. What does not fit goes to the next phase and says so.
 */
export function fitToHours(tasks: readonly Task[], hoursPerWeek: number): readonly Placed[] {
  const placed: Placed[] = []
  let left = tasks
  let why: ReadonlyMap<Task, Postponed> = new Map()
  for (const { id, weeks, most } of PHASE_LIMITS) {
    const inOrder = id === 'this-week' ? left : withQuickWin(left, most, id === 'this-month' ? placed : [])
    const spent = placed.reduce((sum, one) => sum + one.task.minutes, 0)
    const chosen = choose(inOrder, { minutes: hoursPerWeek * weeks * 60 - spent, most })
    placed.push(...chosen.now.map((task) => ({ task, phase: id, postponed: why.get(task) ?? null })))
    left = left.filter((task) => !chosen.now.includes(task))
    why = chosen.later
  }
  return [...placed, ...left.map((task): Placed => ({ task, phase: 'later', postponed: why.get(task) ?? 'hours' }))]
}

/** What begins now, in order until the room is full, and why the rest does not. */
function choose(
  tasks: readonly Task[],
  room: { readonly minutes: number; readonly most: number },
): { readonly now: readonly Task[]; readonly later: ReadonlyMap<Task, Postponed> } {
  const now: Task[] = []
  const later = new Map<Task, Postponed>()
  let minutes = room.minutes
  let full: Postponed | null = null
  for (const task of tasks) {
    if (full === null && now.length >= room.most) full = 'enough-at-once'
    if (full === null && task.minutes > minutes) full = 'hours'
    if (full !== null && !task.urgent) later.set(task, full)
    else {
      now.push(task)
      minutes -= task.minutes
    }
  }
  return { now, later }
}

/** Brings the next quick win forward into the tasks that will begin now, when neither they nor what has begun is quick. */
function withQuickWin(tasks: readonly Task[], most: number, begun: readonly Placed[]): readonly Task[] {
  const isQuick = (task: Task) => task.hours < QUICK_HOURS
  const now = tasks.slice(0, most)
  if (now.some(isQuick) || begun.some((one) => isQuick(one.task))) return tasks
  const quick = tasks.find(
    (task) => isQuick(task) && !tasks.some((other) => task.after.includes(other.assessed.question.id)),
  )
  if (!quick) return tasks
  const others = tasks.filter((task) => task !== quick)
  return [...others.slice(0, most - 1), quick, ...others.slice(most - 1)]
}
