// With hucre-styles.ts the one place that knows hucre.
import {
  type Cell,
  type ConditionalRule,
  cellRef,
  colToLetter,
  type DataValidation,
  rangeRef,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import type { IsoDate } from '../core/model/text.ts'
import type { CellCheck, CellRange, Grid, GridCell, GridValue, Workbook } from './grid.ts'
import { FADED, FONT, STYLES } from './hucre-styles.ts'
import { rowHeight } from './row-height.ts'

/** Excel calls a file broken when a cell holds more, or a hint or its title does. */
const MOST_LETTERS = 32_767
const MOST_IN_HINT = 255
const MOST_IN_TITLE = 32

const DAY_FORMAT = 'd/m/yyyy'
const TITLE_HEIGHT = 24
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 } as const
/** Columns may be made wider and rows higher: what is typed must be seen. */
const PROTECTION = { sheet: true, formatColumns: true, formatRows: true } as const

/** The workbook as the bytes of an XLSX file; the same one gives the same bytes. It holds no formula and names nobody. */
export function workbookBytes({ title, date, properties, sheets }: Workbook): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`)
  return writeXlsx({
    properties: {
      title: title.slice(0, MOST_LETTERS),
      created: day,
      modified: day,
      ...(properties ? { custom: { ...properties } } : {}),
    },
    defaultFont: FONT,
    stringMode: 'inline',
    namedRanges: sheets.flatMap(printing),
    sheets: sheets.map(sheetOf),
  })
}

export { cellRef }

/** The name of a sheet as it stands in a reference. */
export function tabRef(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** `$B$2`, which stays the same wherever it is used. */
export function fixedRef(row: number, column: number): string {
  return `$${colToLetter(column)}$${row + 1}`
}

/** `$B$2:$B$5` */
export function fixedRange({ rows, columns }: CellRange): string {
  return `${fixedRef(rows[0], columns[0])}:${fixedRef(rows[1], columns[1])}`
}

function printing(grid: Grid): NonNullable<WriteOptions['namedRanges']> {
  if (grid.isHidden) return []
  const tab = tabRef(grid.name)
  const printed = fixedRange({ rows: [0, grid.rows.length - 1], columns: [0, grid.printedColumns - 1] })
  const head =
    grid.head === null ? [] : [{ name: '_xlnm.Print_Titles', range: `${tab}!${repeatedRows(grid.head, grid)}` }]
  return [{ name: '_xlnm.Print_Area', range: `${tab}!${printed}` }, ...head].map((one) => ({
    ...one,
    scope: grid.name,
  }))
}

/** `$1:$4`, what stands on every printed page. */
const repeatedRows = (head: number, { printsLeadOnce }: Grid): string =>
  `$${printsLeadOnce ? head + 1 : 1}:$${head + 1}`

function sheetOf(grid: Grid): WriteSheet {
  const { head, widths, rows } = grid
  return {
    name: grid.name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(() => null)),
    cells: new Map(rows.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, cellOf(cell)] as const))),
    rowDefs: new Map(heightsOf(grid)),
    ...(head === null ? {} : { freezePane: { rows: head + 1, columns: grid.frozenColumns } }),
    ...(head !== null && grid.hasFilter
      ? { autoFilter: { range: rangeRef(head, 0, rows.length - 1, widths.length - 1) } }
      : {}),
    ...(grid.isLocked ? { protection: PROTECTION } : {}),
    ...(grid.isHidden ? { hidden: true } : {}),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: grid.page === 'lying' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&R${footOf(grid.foot)}` },
    ...(grid.checks.length > 0 ? { dataValidations: grid.checks.map(validation) } : {}),
    ...(grid.faded && rows.length > (head ?? 0) + 1 ? { conditionalRules: [fading(grid, grid.faded)] } : {}),
  }
}

/** Lines above a table run on to the right of their cell, so that only a title among them needs a height. */
function heightsOf({ rows, head, widths }: Grid): readonly (readonly [row: number, { readonly height: number }])[] {
  const first = head ?? 1
  return rows.flatMap((row, at) => {
    if (row[0]?.style === 'title') return [[at, { height: TITLE_HEIGHT }] as const]
    if (at < first && row[0]?.style !== 'head') return []
    const seen = row.map(({ value, style }) => (isText(value) && style !== 'quiet' ? value : ''))
    return [[at, { height: rowHeight(seen, widths) }] as const]
  })
}

function validation({ cells: { rows, columns }, accepts, isStrict, hint, fault }: CellCheck): DataValidation {
  return {
    ...whatIsAccepted(accepts),
    range: rangeRef(rows[0], columns[0], rows[1], columns[1]),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isStrict ? 'stop' : 'warning',
    errorMessage: cutTo(fault, MOST_IN_HINT),
    ...(hint
      ? {
          showInputMessage: true,
          inputTitle: cutTo(hint.title, MOST_IN_TITLE),
          inputMessage: cutTo(hint.text, MOST_IN_HINT),
        }
      : {}),
  }
}

function whatIsAccepted(accepts: CellCheck['accepts']): Pick<DataValidation, 'type' | 'values' | 'formula1'> {
  switch (accepts.kind) {
    case 'words':
      return { type: 'list', values: [...accepts.words] }
    case 'listed':
      return { type: 'list', formula1: `${tabRef(accepts.sheet)}!${fixedRange(accepts.cells)}` }
    case 'formula':
      return { type: 'custom', formula1: accepts.formula }
    default:
      return accepts satisfies never
  }
}

function fading({ head, rows, widths }: Grid, { column, word }: NonNullable<Grid['faded']>): ConditionalRule {
  const first = (head ?? -1) + 1
  return {
    type: 'expression',
    priority: 1,
    formula: `$${colToLetter(column)}${first + 1}="${word}"`,
    range: rangeRef(first, 0, rows.length - 1, widths.length - 1),
    style: FADED,
  }
}

function cellOf({ value, style }: GridCell): Partial<Cell> {
  return { ...contentOf(value), style: isDay(value) ? { ...STYLES[style], numFmt: DAY_FORMAT } : STYLES[style] }
}

/**
 * As rich text of one run, which hucre writes letter by letter: a plain `#N/A` it would turn into an error value, and the
 * blanks around a text would get lost.
 */
function contentOf(value: GridValue): Partial<Cell> {
  if (isText(value)) return { value: null, richText: [{ text: lettersOf(value) }] }
  return { value: isDay(value) ? new Date(`${value.day}T00:00:00Z`) : value }
}

function isText(value: GridValue): value is string {
  return typeof value === 'string'
}

function isDay(value: GridValue): value is { readonly day: IsoDate } {
  return typeof value === 'object' && value !== null
}

/** `_x0041_` in a text would be read as the letter A, so that its first sign is escaped in the same way. */
function lettersOf(text: string): string {
  return cutTo(text, MOST_LETTERS).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** In a foot, `&` begins a code: `&P` is the page, `&N` how many there are, `&&` the sign itself. */
function footOf(words: string): string {
  return words.replaceAll('&', '&&').replace('{page}', '&P').replace('{pages}', '&N')
}
