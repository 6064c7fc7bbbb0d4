import type { TaskColumn, TaskList, TaskRow } from '../core/model/task-list.ts'
import type { CellCheck, Grid, GridCell, GridStyle, GridValue } from './grid.ts'
import { workbookBytes } from './hucre-adapter.ts'
import { type TaskCell, taskCell } from './task-cells.ts'

/** Widths in letters. */
const WIDTHS: Readonly<Record<TaskColumn, number>> = {
  number: 6,
  phase: 11,
  urgent: 8,
  what: 28,
  'first-step': 34,
  then: 38,
  who: 13,
  'first-step-by': 11.5,
  'result-by': 11.5,
  status: 12,
  'done-on': 11.5,
  note: 22,
  minutes: 10,
  hours: 9,
  cost: 13,
  proof: 38,
  why: 54,
  law: 66,
  help: 38,
  question: 24,
}

/** Up to here a row stays in sight when the sheet is pushed to the left. */
const LAST_FROZEN: TaskColumn = 'what'
/** Up to here a row is printed: more would not be readable on A4. */
const LAST_PRINTED: TaskColumn = 'note'

/**
 * The task list as an XLSX file to work in: frozen head, filters, a status to choose, days as days. Prints on A4, lying,
 * the columns that an office ticks off; what it looks up stands to the right of them, on the screen.
 */
export function xlsxOf(list: TaskList): Promise<Uint8Array> {
  const { columns, lead, statuses } = list
  const upTo = (column: TaskColumn) => columns.findIndex(({ id }) => id === column) + 1
  const head = 1 + lead.length
  const rows: Grid['rows'] = [
    [{ value: list.title, style: 'title' }],
    ...lead.map((line): readonly GridCell[] => [{ value: line, style: 'lead' }]),
    columns.map((column): GridCell => ({ value: column.head, style: 'head' })),
    ...list.rows.map((row) =>
      columns.map(({ id }): GridCell => ({ value: gridValue(taskCell(row, id, list)), style: styleOf(id, row) })),
    ),
  ]
  const grid: Grid = {
    name: list.name,
    widths: columns.map(({ id }) => WIDTHS[id]),
    rows,
    head,
    hasFilter: true,
    frozenColumns: upTo(LAST_FROZEN),
    printedColumns: upTo(LAST_PRINTED),
    page: 'lying',
    foot: list.pageOf,
    checks: list.rows.length === 0 ? [] : [statusCheck(list, head, upTo('status') - 1)],
    faded: { column: upTo('status') - 1, word: statuses.done },
  }
  return workbookBytes({ title: list.title, date: list.date, sheets: [grid] })
}

function statusCheck({ statuses, statusHint, rows }: TaskList, head: number, column: number): CellCheck {
  return {
    cells: { rows: [head + 1, head + rows.length], columns: [column, column] },
    accepts: { kind: 'words', words: [statuses.toDo, statuses.doing, statuses.done] },
    isStrict: false,
    fault: statusHint,
  }
}

function gridValue(cell: TaskCell): GridValue {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.number
    case 'day':
      return { day: cell.day }
    case 'empty':
      return null
    default:
      return cell satisfies never
  }
}

function styleOf(column: TaskColumn, { urgent }: TaskRow): GridStyle {
  if (urgent !== null && (column === 'urgent' || column === 'what')) return 'urgent'
  const isShort = ['number', 'first-step-by', 'result-by', 'done-on', 'minutes', 'hours'].includes(column)
  return isShort ? 'centred' : 'text'
}
