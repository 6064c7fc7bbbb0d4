import type { FactDefinition } from '../../core/model/facts.ts'
import { type Finding, finding } from '../finding.ts'
import { foldId, isId } from '../ids.ts'
import { InputError, refuse } from '../input-error.ts'
import { loadTree } from '../load.ts'
import type { AnswersText } from '../read-answers.ts'
import type { Entry, Tree } from '../tree.ts'
import { FORMATS } from '../validate.ts'
import { entry, factEntry, isFilled, leaf, map, scalar, textIn } from './cells-as-tree.ts'
import { type Columns, columnsOf } from './columns.ts'
import { cellName, cellPlacer, type FindInSheet, finder, type Sheet, type SheetCell, type SheetNames } from './sheet.ts'

/** What a row says beside its answer. */
const BESIDE = ['note', 'proof', 'reason'] as const
const START: SheetCell = { text: '', at: 0 }

interface Reading extends SheetNames {
  readonly columns: Columns
  readonly facts: readonly FactDefinition[]
  readonly find: FindInSheet
}

/** One row: its id, its answer, and what stands beside it. */
interface Line {
  readonly row: number
  readonly cells: readonly SheetCell[]
  readonly id: SheetCell
  readonly value: SheetCell
}

/**
 * One firm's answers from a sheet with a row for each: the same document as a file of answers, with the places of its
 * cells, for the same checks. Throws an InputError.
 */
export function loadSheetAnswers(sheet: Sheet, facts: readonly FactDefinition[], names: SheetNames): AnswersText {
  const placeAt = cellPlacer(sheet)
  const find = finder(placeAt)
  const rows = sheet.rows.map((cells, row) => ({ row, cells })).filter(({ cells }) => cells.some(isFilled))
  const [head, ...others] = rows
  if (!head) throw new InputError([finding('file-empty', {}, { file: sheet.file })])
  const { columns, findings } = columnsOf(head.cells, names, find)
  refuse(findings)
  const reading: Reading = { ...names, columns, facts, find }
  const lines = others.map(({ row, cells }): Line => {
    const cellOf = (index: number | undefined) => cells[index ?? -1] ?? cells[0] ?? START
    return { row, cells, id: cellOf(columns.get('id')), value: cellOf(columns.get('answer')) }
  })
  refuse([...lines.flatMap((line) => shapeFindings(line, head.cells, reading)), ...repeated(lines, reading)])
  return loadTree({ tree: documentOf(lines, reading), placeAt }, sheet.file, FORMATS.answers)
}

/** A row is as long as the head, says what it is about, and says nothing where nobody would read it. */
function shapeFindings({ cells, id }: Line, head: readonly SheetCell[], reading: Reading): readonly Finding[] {
  const { columns, find } = reading
  if (cells.length !== head.length) {
    const where = cells[head.length] ?? cells.at(-1) ?? START
    return [find('sheet-row-length', { found: cells.length, expected: head.length }, where)]
  }
  const unnamed = cells.filter((cell, index) => isFilled(cell) && head[index]?.text.trim() === '')
  if (unnamed.length > 0) return unnamed.map((cell) => find('sheet-column-unnamed', {}, cell))
  const name = textIn(id)
  if (name === '') return [find('sheet-id-missing', {}, id)]
  if (!isId(name) && reading.rowWord(name) === null) return [find('id-shape', { key: 'id' }, id)]
  if (!isQuestion(name, reading))
    return BESIDE.map((one) => ({ one, cell: cells[columns.get(one) ?? -1] }))
      .filter(({ cell }) => cell !== undefined && isFilled(cell))
      .map(({ one, cell }) => find('sheet-only-answers', { column: one }, cell ?? id))
  return []
}

/** One that stands twice could be either. */
function repeated(lines: readonly Line[], reading: Reading): readonly Finding[] {
  const first = new Map<string, Line>()
  return lines.flatMap((line) => {
    const name = textIn(line.id)
    const key = reading.rowWord(name) ?? foldId(name)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    if (before === undefined || name === '') return []
    const cell = cellName(before.row, reading.columns.get('id') ?? 0)
    return [reading.find('sheet-id-twice', { id: name, cell }, line.id)]
  })
}

function documentOf(lines: readonly Line[], reading: Reading): Tree {
  const { rowWord, facts } = reading
  const special = (row: 'checklist' | 'name') =>
    lines.find(({ id, value }) => rowWord(textIn(id)) === row && isFilled(value))
  const checklist = special('checklist')
  if (!checklist) refuse([reading.find('sheet-checklist-missing', {}, START)])
  const firm = special('name')
  const factOf = ({ id }: Line) => facts.find((fact) => foldId(fact.id) === foldId(textIn(id)))
  const told = lines.filter(({ id }) => rowWord(textIn(id)) === null)
  const format = scalar({ text: FORMATS.answers.id, at: 0 })
  return map(START, [
    entry('format', START, format),
    ...(checklist ? [entry('checklist', checklist.value, map(checklist.value, [leaf('id', checklist.value)]))] : []),
    ...(firm ? [entry('firm', firm.value, map(firm.value, [leaf('name', firm.value)]))] : []),
    entry(
      'facts',
      START,
      map(
        START,
        told.flatMap((line) => factEntry(line.value, factOf(line))),
      ),
    ),
    entry(
      'answers',
      START,
      map(
        START,
        told.flatMap((line) => (factOf(line) ? [] : answerEntry(line, reading))),
      ),
    ),
  ])
}

function answerEntry({ id, value, cells }: Line, { columns }: Reading): readonly Entry[] {
  const beside = BESIDE.flatMap((key) => {
    const cell = cells[columns.get(key) ?? -1]
    return cell && isFilled(cell) ? [leaf(key, cell)] : []
  })
  if (!isFilled(value) && beside.length === 0) return []
  return [entry(textIn(id), value, map(value, [leaf('value', value), ...beside]))]
}

function isQuestion(name: string, { rowWord, facts }: Reading): boolean {
  return rowWord(name) === null && !facts.some((fact) => foldId(fact.id) === foldId(name))
}
