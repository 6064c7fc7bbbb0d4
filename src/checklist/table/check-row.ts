import { controlCharacter } from '../decode.ts'
import { type Finding, finding } from '../finding.ts'
import { cellName } from '../sheet/sheet.ts'
import type { Head, PlaceOf } from './find-head.ts'
import type { MergedBlock, TableCell, TableRow } from './table.ts'

/** What is wrong with a row before anything in it is understood; `merged` are the blocks that hide columns of the table. */
export function rowFindings(
  { row, cells, width }: TableRow,
  head: Head,
  { merged, placeOf }: { readonly merged: readonly MergedBlock[]; readonly placeOf: PlaceOf },
): readonly Finding[] {
  if (width !== undefined && head.width !== undefined && width !== head.width) {
    const beyond = cells.some(({ column }) => column >= (head.width ?? 0))
    if (width < head.width || beyond) {
      const column = Math.min(width, head.width)
      return [finding('sheet-row-length', { found: width, expected: head.width }, placeOf(row, column))]
    }
  }
  const block = merged.find(({ from, to }) => from.row <= row && row <= to.row)
  if (block) {
    const { from, to } = block
    const range = `${cellName(from.row, from.column)}:${cellName(to.row, to.column)}`
    return [finding('table-merged', { range }, placeOf(row, from.column))]
  }
  return cells.flatMap((cell) => cellFindings(cell, head, placeOf))
}

/** Whether merged cells hide one of the columns that are read. */
export function touches({ from, to }: MergedBlock, { columns }: Head): boolean {
  for (const column of columns.keys()) if (from.column <= column && column <= to.column) return true
  return false
}

function cellFindings({ row, column, kind, text }: TableCell, head: Head, placeOf: PlaceOf): readonly Finding[] {
  if (!head.columns.has(column)) {
    const isBetween = column > head.first && column < head.last && !head.ignored.has(column)
    return isBetween ? [finding('table-cell-unnamed', {}, placeOf(row, column))] : []
  }
  switch (kind) {
    case 'date':
      return [finding('table-cell-date', {}, placeOf(row, column))]
    case 'error':
      return [finding('table-cell-error', {}, placeOf(row, column))]
    case 'unknown':
      return [finding('table-formula', {}, placeOf(row, column))]
    case 'text': {
      const wrong = controlCharacter(text.replace(/\r\n?/g, '\n'))
      return wrong ? [finding('control-character', { character: wrong.character }, placeOf(row, column))] : []
    }
    case 'number':
    case 'boolean':
      return []
    default:
      return kind satisfies never
  }
}
