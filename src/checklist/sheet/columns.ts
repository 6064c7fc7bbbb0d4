import type { Finding } from '../finding.ts'
import { NONE } from '../finding.ts'
import { cut } from '../ids.ts'
import { nearest } from '../near.ts'
import type { ColumnId, FindInSheet, SheetCell, SheetNames } from './sheet.ts'

/** In which column stands what. */
export type Columns = ReadonlyMap<ColumnId, number>

const NEEDED = ['id', 'answer'] as const
const KNOWN = ['id', 'answer', 'note', 'proof', 'reason', 'question'] as const

/**
 * What the first row says of the columns. A sheet without one for the ids has no head at all: it may begin with an answer
 * then, so that nothing of it is quoted.
 */
export function columnsOf(
  head: readonly SheetCell[],
  { columnWord }: SheetNames,
  find: FindInSheet,
): { readonly columns: Columns; readonly findings: readonly Finding[] } {
  const columns = new Map<ColumnId, number>()
  const findings: Finding[] = []
  const [first = { text: '', at: 0 }] = head
  for (const [index, cell] of head.entries()) {
    const id = columnWord(cell.text)
    if (id !== null && columns.has(id))
      findings.push(find('sheet-column-twice', { column: cut(cell.text.trim()) }, cell))
    else if (id !== null) columns.set(id, index)
    else if (cell.text.trim() !== '') findings.push(unknownColumn(cell, find))
  }
  const missing = NEEDED.filter((id) => !columns.has(id)).map((id) =>
    find('sheet-column-missing', { column: id }, first),
  )
  return { columns, findings: columns.has('id') ? [...missing, ...findings] : missing }
}

function unknownColumn(cell: SheetCell, find: FindInSheet): Finding {
  const column = cut(cell.text.trim())
  const near = nearest(column, KNOWN)
  return find('sheet-column-unknown', { column, near: near === column ? NONE : near }, cell)
}
