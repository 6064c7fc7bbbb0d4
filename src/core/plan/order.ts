import type { AssessedQuestion } from '../model/assessment.ts'
import { BASES, type Fix } from '../model/checklist.ts'
import type { SizeClass } from '../model/sized.ts'

/** An assessed question that asks for something to be done, with what doing it takes. */
export interface Task {
  readonly assessed: AssessedQuestion
  readonly task: 'mend' | 'write-down'
  readonly urgent: boolean
  readonly minutes: number
  readonly hours: number
  readonly days: number
  readonly cost: Fix['cost']
  readonly after: readonly string[]
}

/** What writing down a good habit takes: one page, signed and posted. */
const WRITING = { minutes: 30, hours: 1, days: 7, cost: 'none', after: [] } as const

/** Every gap and everything to write down, in the order of the list. Questions without a fix give no task. */
export function tasksOf(questions: readonly AssessedQuestion[]): readonly Task[] {
  return questions.flatMap((assessed): readonly Task[] => {
    const { question, status } = assessed
    if (status === 'to-write') return [{ assessed, task: 'write-down', urgent: false, ...WRITING }]
    if (status !== 'gap' || !question.fix) return []
    const { minutes, hours, days, cost, after = [] } = question.fix
    return [{ assessed, task: 'mend', urgent: question.severity === 'critical', minutes, hours, days, cost, after }]
  })
}

/**
 * The order in which to begin: urgent ones, then what others wait for, then for micro firms what costs
 * little, then the law before buyers and good practice, then severity by hour. Nothing comes before a task that it
 * waits for, unless it is urgent.
 */
export function inOrder(tasks: readonly Task[], size: SizeClass): readonly Task[] {
  const waiting = (task: Task) =>
    tasks.filter((other) => other !== task && other.after.includes(task.assessed.question.id)).length
  const rank = (task: Task): readonly number[] => [
    task.urgent ? 0 : 1,
    -Math.sign(waiting(task)),
    size === 'micro' && (task.cost === 'medium' || task.cost === 'high') ? 1 : 0,
    BASES.indexOf(task.assessed.question.basis),
    -(task.assessed.points / Math.max(task.hours, 0.25)),
  ]
  const left = [...tasks].sort((a, b) => compare(rank(a), rank(b)))
  const placed: Task[] = []
  while (left.length > 0) {
    const next = Math.max(
      0,
      left.findIndex((task) => task.urgent || !left.some((other) => task.after.includes(other.assessed.question.id))),
    )
    placed.push(...left.splice(next, 1))
  }
  return placed
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
