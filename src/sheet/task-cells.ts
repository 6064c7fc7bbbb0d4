import type { TaskColumn, TaskList, TaskRow } from '../core/model/task-list.ts'
import type { IsoDate } from '../core/model/text.ts'

/** What one cell of a task list holds. Texts may have several lines. */
export type TaskCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'empty' }

/** The cell of a row in a column: the same in every kind of sheet. */
export function taskCell(row: TaskRow, column: TaskColumn, { statuses }: TaskList): TaskCell {
  switch (column) {
    case 'number':
      return number(row.number)
    case 'phase':
      return text(row.phase)
    case 'urgent':
      return text(row.urgent ?? '')
    case 'what':
      return text(row.what)
    case 'first-step':
      return text(row.firstStep)
    case 'then':
      return lines(row.then)
    case 'who':
      return text(row.who)
    case 'first-step-by':
      return day(row.firstStepBy)
    case 'result-by':
      return day(row.resultBy)
    case 'status':
      return text(row.done ? statuses.done : statuses.toDo)
    case 'done-on':
      return day(row.done?.on ?? null)
    case 'note':
      return lines(row.done?.proof ? [row.done.proof, ...row.notes] : row.notes)
    case 'minutes':
      return number(row.minutes)
    case 'hours':
      return number(row.hours)
    case 'cost':
      return text(row.cost)
    case 'proof':
      return lines(row.proof)
    case 'why':
      return text(row.why)
    case 'law':
      return lines(row.laws)
    case 'help':
      return lines(row.help)
    case 'question':
      return text(row.question)
    default:
      return column satisfies never
  }
}

function text(said: string): TaskCell {
  return said === '' ? { kind: 'empty' } : { kind: 'text', text: said }
}

function lines(said: readonly string[]): TaskCell {
  return text(said.filter((line) => line !== '').join('\n'))
}

function number(value: number | null): TaskCell {
  return value === null ? { kind: 'empty' } : { kind: 'number', number: value }
}

function day(value: IsoDate | null): TaskCell {
  return value === null ? { kind: 'empty' } : { kind: 'day', day: value }
}
