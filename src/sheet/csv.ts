import type { TaskList } from '../core/model/task-list.ts'
import type { Language } from '../core/model/text.ts'
import { csvText } from './csv-text.ts'
import { guardFormula } from './formula-guard.ts'
import { type TaskCell, taskCell } from './task-cells.ts'

/** A task list as CSV. Days as ISO days, which Excel knows in every language. No text can become a formula. */
export function csvOf(list: TaskList): string {
  const head = list.columns.map(({ head }) => guardFormula(head))
  const rows = list.rows.map((row) => list.columns.map(({ id }) => fieldOf(taskCell(row, id, list), list.language)))
  return csvText([head, ...rows])
}

function fieldOf(cell: TaskCell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return guardFormula(cell.text)
    case 'number':
      // With a point, a Vietnamese Excel reads 1.5 as the first of May.
      return language === 'vi' ? String(cell.number).replace('.', ',') : String(cell.number)
    case 'day':
      return cell.day
    case 'empty':
      return ''
    default:
      return cell satisfies never
  }
}
