import { loadTree } from '../load.ts'
import type { AnswersText } from '../read-answers.ts'
import { entry, factEntry, leaf, map, scalar } from '../sheet/cells-as-tree.ts'
import type { SheetCell } from '../sheet/sheet.ts'
import type { Entry } from '../tree.ts'
import { FORMATS } from '../validate.ts'
import type { Head, PlaceOf } from './find-head.ts'
import type { Meaning } from './meanings.ts'
import type { TableCell, TableRow } from './table.ts'

type Filled = readonly (readonly [TableCell, Meaning])[]

/**
 * One row as a file of answers, with the places of its cells. A place in it is the column of the row. `list` is answered
 * where the row names no list itself. Throws an InputError.
 */
export function rowDocument(
  { row, cells }: TableRow,
  { columns, first }: Head,
  { file, list, placeOf }: { readonly file: string; readonly list: string | null; readonly placeOf: PlaceOf },
): AnswersText {
  const start: SheetCell = { text: '', at: first }
  const filled = cells.flatMap((cell): Filled => {
    const meaning = columns.get(cell.column)
    return meaning ? [[cell, meaning]] : []
  })
  const own = firmCell(filled, 'checklist')
  const id = own ?? (list === null ? undefined : { text: list, at: first })
  const language = firmCell(filled, 'language')
  const firm = (['name', 'client', 'province'] as const).flatMap((key) => {
    const cell = firmCell(filled, key)
    return cell ? [leaf(key === 'client' ? 'code' : key, cell)] : []
  })
  const tree = map(start, [
    entry('format', start, scalar({ text: FORMATS.answers.id, at: first })),
    ...(id ? [entry('checklist', id, map(id, [leaf('id', id)]))] : []),
    ...(language ? [leaf('language', language)] : []),
    entry('firm', start, map(start, firm)),
    entry('facts', start, map(start, factsIn(filled))),
    entry('answers', start, map(start, answersIn(filled))),
  ])
  return loadTree({ tree, placeAt: (column) => placeOf(row, column) }, file, FORMATS.answers)
}

/** The cell of a row that says something of the firm. */
export function firmCell(filled: Filled, key: Extract<Meaning, { kind: 'firm' }>['key']): SheetCell | undefined {
  const found = filled.find(([, meaning]) => meaning.kind === 'firm' && meaning.key === key)
  return found && cellOf(found[0])
}

const cellOf = ({ text, column }: TableCell): SheetCell => ({ text, at: column })

function factsIn(filled: Filled): readonly Entry[] {
  return filled.flatMap(([cell, meaning]) => (meaning.kind === 'fact' ? factEntry(cellOf(cell), meaning.fact) : []))
}

/** A note without an answer stays without one, and is refused where all answers are checked. */
function answersIn(filled: Filled): readonly Entry[] {
  const byId = new Map<string, { at: number; readonly entries: Entry[] }>()
  for (const [cell, meaning] of filled) {
    if (meaning.kind !== 'answer' && meaning.kind !== 'beside') continue
    const told = byId.get(meaning.id) ?? { at: cell.column, entries: [] }
    byId.set(meaning.id, told)
    if (meaning.kind === 'answer') told.at = cell.column
    told.entries.push(leaf(meaning.kind === 'answer' ? 'value' : meaning.key, cellOf(cell)))
  }
  return [...byId].map(([id, { at, entries }]) => {
    const hasValue = entries.some(({ key }) => key === 'value')
    const whole = hasValue ? entries : [leaf('value', { text: '', at }), ...entries]
    return entry(id, { text: '', at }, map({ text: '', at }, whole))
  })
}
