import type { Accepts, QuestionnaireRow } from '../core/model/questionnaire.ts'
import type { CellCheck, CellRange } from './grid.ts'
import { cellRef, fixedRange, tabRef } from './hucre-adapter.ts'
import type { Listed } from './lists-sheet.ts'

export interface CheckSetting {
  readonly lists: Listed
  /** A reference to the cell where a fact is answered, seen from the first of the cells. */
  readonly fact: (id: string) => string
}

/** What may be typed into the cells of a row's answer; none for what is free text. */
export function checkOf(row: QuestionnaireRow, cells: CellRange, setting: CheckSetting): readonly CellCheck[] {
  const { accepts, code, hint, fault } = row
  if (accepts.kind === 'text' || accepts.kind === 'nothing') return []
  const told = hint === '' ? {} : { hint: { title: code, text: hint } }
  return [{ cells, accepts: acceptedBy(accepts, cells, setting), isStrict: true, fault, ...told }]
}

function acceptedBy(
  accepts: Exclude<Accepts, { readonly kind: 'text' | 'nothing' }>,
  cells: CellRange,
  setting: CheckSetting,
): CellCheck['accepts'] {
  const { lists } = setting
  if (accepts.kind === 'words') return { kind: 'listed', sheet: lists.grid.name, cells: lists.cellsOf(accepts.words) }
  return { kind: 'formula', formula: numberFormula(accepts, cells, setting) }
}

/**
 * True for a number within its limits and for one of the words. Only what is a number there limits a count: a fact may be
 * empty or not known. Words are compared one by one, because `*` and `?` would match anything elsewhere.
 */
function numberFormula(
  { whole, most, of, words }: Extract<Accepts, { readonly kind: 'number' }>,
  cells: CellRange,
  { lists, fact }: CheckSetting,
): string {
  const cell = cellRef(cells.rows[0], cells.columns[0])
  const limits = [`ISNUMBER(${cell})`, `N(${cell})>=0`]
  if (whole) limits.push(`N(${cell})=INT(N(${cell}))`)
  if (most !== null) limits.push(`N(${cell})<=${most}`)
  if (of !== null) {
    const all = fact(of)
    limits.push(`IF(ISNUMBER(${all}),N(${cell})<=${all},TRUE)`)
  }
  const isNumber = `AND(${limits.join(',')})`
  if (words.length === 0) return isNumber
  return `OR(${isNumber},SUMPRODUCT(--(${tabRef(lists.grid.name)}!${fixedRange(lists.cellsOf(words))}=${cell}))>0)`
}
