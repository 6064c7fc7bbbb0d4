import { stringify } from 'csv-stringify/sync'
import type { TaskList } from '../core/model/task-list.ts'
import type { Language } from '../core/model/text.ts'
import { guardFormula } from './formula-guard.ts'
import { type TaskCell, taskCell } from './task-cells.ts'

/**
 * A task list for Excel as it is set up in Viet Nam: UTF-8 with a byte order mark, semicolons, CRLF. Days as ISO days,
 * which Excel knows in every language. No text can become a formula.
 */
export function csvOf(list: TaskList): string {
  const head = list.columns.map(({ head }) => guardFormula(head))
  const rows = list.rows.map((row) => list.columns.map(({ id }) => fieldOf(taskCell(row, id, list), list.language)))
  // Of line breaks the library puts only CRLF in quotes; those within our cells are LF.
  return stringify([head, ...rows], { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
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
