import type { PhaseId, Postponed } from '../model/plan.ts'
import { idOf, type Task } from './order.ts'

export interface Placed {
  readonly task: Task
  readonly phase: PhaseId
  readonly postponed: Postponed | null
}

/**
 * Weeks from today to the end of a phase, how many tasks may begin in it (urgent ones are never counted out), and how
 * many of them should be quick wins: one each month.
 */
const PHASE_LIMITS = [
  { id: 'this-week', weeks: 1, most: 3, quickWins: 0 },
  { id: 'this-month', weeks: 4, most: 5, quickWins: 1 },
  { id: 'this-quarter', weeks: 13, most: 12, quickWins: 2 },
] as const

/** A task that takes less, all of it, is a quick win. */
const QUICK_HOURS = 2

/**
 * Lays tasks, already in order, into the hours that a firm has: the first steps begun by the end of a phase fit into
 * the hours until then. What does not fit goes to the next phase and says so.
 */
export function fitToHours(tasks: readonly Task[], hoursPerWeek: number): readonly Placed[] {
  const placed: Placed[] = []
  let left = tasks
  let why: ReadonlyMap<Task, Postponed> = new Map()
  for (const { id, weeks, most, quickWins } of PHASE_LIMITS) {
    const spent = placed.reduce((sum, one) => sum + one.task.minutes, 0)
    const room = { minutes: hoursPerWeek * weeks * 60 - spent, most }
    const begun = id === 'this-month' ? placed.filter((one) => isQuick(one.task)).length : 0
    const chosen = choose(left, room, quickOnes(left, room, quickWins - begun))
    placed.push(...chosen.now.map((task) => ({ task, phase: id, postponed: why.get(task) ?? null })))
    left = left.filter((task) => !chosen.now.includes(task))
    why = chosen.later
  }
  return [...placed, ...left.map((task): Placed => ({ task, phase: 'later', postponed: why.get(task) ?? 'hours' }))]
}

interface Room {
  readonly minutes: number
  readonly most: number
}

/** What begins now, in order, with places kept for some; and why the rest does not. */
function choose(
  tasks: readonly Task[],
  room: Room,
  kept: readonly Task[],
): { readonly now: readonly Task[]; readonly later: ReadonlyMap<Task, Postponed> } {
  const later = new Map<Task, Postponed>()
  let minutes = kept.reduce((sum, task) => sum - task.minutes, room.minutes)
  let places = room.most - kept.length
  for (const task of tasks) {
    if (kept.includes(task)) continue
    const reason = task.urgent ? null : reasonAgainst(task, { minutes, most: places }, later)
    if (reason !== null) later.set(task, reason)
    else {
      minutes -= task.minutes
      places -= 1
    }
  }
  return { now: tasks.filter((task) => !later.has(task)), later }
}

function reasonAgainst(task: Task, room: Room, later: ReadonlyMap<Task, Postponed>): Postponed | null {
  if (room.most <= 0) return 'enough-at-once'
  if (task.minutes > room.minutes) return 'hours'
  return [...later.keys()].some((other) => task.after.includes(idOf(other))) ? 'waits' : null
}

/** The first quick wins that wait for nothing and fit, as many as are wanted. */
function quickOnes(tasks: readonly Task[], room: Room, wanted: number): readonly Task[] {
  const free = (task: Task) => !tasks.some((other) => task.after.includes(idOf(other)))
  const quick = tasks.filter((task) => isQuick(task) && task.minutes <= room.minutes && free(task))
  return quick.slice(0, Math.max(0, Math.min(wanted, room.most)))
}

function isQuick(task: Task): boolean {
  return task.hours < QUICK_HOURS
}
