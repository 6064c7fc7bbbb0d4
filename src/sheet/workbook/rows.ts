import { type Begun, contentOf, isTrue, type SheetPart, type XlsxCell } from './cell.ts'
import { stop } from './fault.ts'
import { stringReader } from './strings.ts'
import { type Attributes, xmlSteps } from './xml.ts'

/** 50,000 clients, and what stands above them. */
const MOST_ROWS = 50_100
const MOST_COLUMNS = 2000
/** In letters; no program writes more into a cell. */
const LONGEST_CELL = 32_767

export interface XlsxRow {
  /** From 0. */
  readonly row: number
  readonly isHidden: boolean
  /** From left to right; empty cells are left out. */
  readonly cells: readonly XlsxCell[]
}

/** The rows of a sheet that hold something, one after the other: a sheet is never held as cells as a whole. */
export function* rowsOf(sheet: SheetPart): Generator<XlsxRow> {
  const reader = rowReader(sheet)
  const step = xmlSteps(sheet.xml, sheet.part, reader)
  while (step()) {
    const row = reader.take()
    if (row) yield row
  }
}

function rowReader(sheet: SheetPart) {
  const inline = stringReader()
  let inRows = false
  let row = -1
  let isHidden = false
  let cells: XlsxCell[] = []
  let column = -1
  let cell: Begun | null = null
  let isValue = false
  let done: XlsxRow | null = null
  const broken = (): never => stop({ code: 'broken', part: sheet.part })

  function beginRow(attributes: Attributes): void {
    const name = attributes.get('r')
    const next = name === undefined ? row + 1 : Number(name) - 1
    if (!Number.isInteger(next) || next <= row) broken()
    row = next
    column = -1
    cells = []
    isHidden = isTrue(attributes.get('hidden'))
  }

  function beginCell(attributes: Attributes): void {
    const name = attributes.get('r')
    const next = name === undefined ? column + 1 : columnOf(name, row)
    column = next !== null && next > column ? next : broken()
    cell = {
      row,
      column,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      value: '',
      isFormula: false,
    }
  }

  function endCell(begun: Begun): void {
    const content = contentOf(begun, inline.take(), sheet)
    if (content === null) return
    const limit = { sheet: sheet.sheet, row, column }
    if (row >= MOST_ROWS) stop({ code: 'too-many-rows', limit: MOST_ROWS, ...limit })
    if (column >= MOST_COLUMNS) stop({ code: 'too-many-columns', limit: MOST_COLUMNS, ...limit })
    if (content.text.length > LONGEST_CELL) stop({ code: 'cell-too-long', limit: LONGEST_CELL, ...limit })
    cells.push({ row, column, ...content, ...(begun.isFormula ? { isFormula: true } : {}) })
  }

  return {
    open(name: string, attributes: Attributes): void {
      if (name === 'sheetData') inRows = true
      else if (!inRows) return
      else if (name === 'row') beginRow(attributes)
      else if (name === 'c') beginCell(attributes)
      else if (name === 'v') isValue = true
      else if (name === 'f' && cell) cell.isFormula = true
      else inline.open(name)
    },
    close(name: string): void {
      if (!inRows) return
      if (name === 'v') isValue = false
      else if (name === 'c' && cell) {
        endCell(cell)
        cell = null
      } else if (name === 'row') {
        if (cells.length > 0) done = { row, isHidden, cells }
        cells = []
      } else if (name === 'sheetData') inRows = false
      else inline.close(name)
    },
    text(text: string): void {
      if (cell && isValue) cell.value += text
      else if (cell) inline.text(text)
    },
    take(): XlsxRow | null {
      const taken = done
      done = null
      return taken
    },
  }
}

/** The column of `B5`, from 0; `null` when it is no cell of this row. */
function columnOf(name: string, row: number): number | null {
  let column = 0
  let at = 0
  for (; at < 3; at++) {
    const letter = name.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column > 0 && name.slice(at) === String(row + 1) ? column - 1 : null
}
