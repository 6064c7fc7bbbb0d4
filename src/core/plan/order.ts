import { COUNT_MET_FROM } from '../answer/outcome.ts'
import type { AssessedQuestion } from '../model/assessment.ts'
import type { Fix, Question } from '../model/checklist.ts'
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

/**
 * Every gap, everything to write down, and the last people of a count that is in order all but for them, in the order
 * of the list. Questions without a fix give no task.
 */
export function tasksOf(questions: readonly AssessedQuestion[]): readonly Task[] {
  return questions.flatMap((assessed): readonly Task[] => {
    const { question, status } = assessed
    if (status === 'to-write') return [{ assessed, task: 'write-down', urgent: false, ...WRITING }]
    if ((status !== 'gap' && !lacksSomeone(assessed)) || !question.fix) return []
    const { minutes, hours, days, cost, after = [] } = question.fix
    const urgent = status === 'gap' && question.severity === 'critical'
    return [{ assessed, task: 'mend', urgent, minutes, hours, days, cost, after }]
  })
}

/** A count that is met from 95 % on may still miss people: they stay in the plan. */
export function lacksSomeone({ question, answer, of, status }: AssessedQuestion): boolean {
  const { value } = answer ?? {}
  return (
    status === 'met' &&
    question.kind === 'count' &&
    question.basis !== 'strength' &&
    of !== null &&
    typeof value === 'number' &&
    value >= of * COUNT_MET_FROM &&
    value < of
  )
}

/**
 * The order in which to begin: urgent ones, soonest result first, then what others wait for, then for micro firms what
 * costs little, then what weighs in law, then what weighs otherwise or is lighter law, then the rest; among equals,
 * severity by the time of the first step. Nothing comes before a task that it waits for, unless it is urgent.
 */
export function inOrder(tasks: readonly Task[], size: SizeClass): readonly Task[] {
  const here = new Set(tasks.map(idOf))
  const waitedFor = new Set(tasks.flatMap((task) => task.after))
  const rank = (task: Task): readonly number[] =>
    task.urgent
      ? [0, task.days]
      : [
          task.assessed.status === 'met' ? 2 : 1,
          waitedFor.has(idOf(task)) ? 0 : 1,
          size === 'micro' && (task.cost === 'medium' || task.cost === 'high') ? 1 : 0,
          band(task.assessed.question),
          -(task.assessed.points / Math.max(task.minutes, 10)),
        ]
  const left = [...tasks].sort((a, b) => compare(rank(a), rank(b)))
  const placed: Task[] = []
  const done = new Set<string>()
  while (left.length > 0) {
    const ready = left.findIndex((task) => task.urgent || task.after.every((id) => done.has(id) || !here.has(id)))
    const [next] = left.splice(Math.max(0, ready), 1)
    if (!next) break
    placed.push(next)
    done.add(idOf(next))
  }
  return placed
}

/** A deadly habit that no law names (going down a pit alone) may not stand behind every small paper of the law. */
function band({ basis, severity }: Question): number {
  const weighs = severity === 'critical' || severity === 'serious'
  if (basis === 'law') return weighs ? 0 : 1
  return weighs ? 1 : 2
}

export function idOf(task: Task): string {
  return task.assessed.question.id
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
