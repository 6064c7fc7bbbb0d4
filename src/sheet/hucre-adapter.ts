// The one place that knows hucre.
import { type Cell, type CellStyle, colToLetter, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { IsoDate } from '../core/model/text.ts'
import type { Grid, GridCell, GridStyle, GridValue } from './grid.ts'
import { rowHeight } from './row-height.ts'

/** Excel calls a file broken when a cell holds more. */
const MOST_LETTERS = 32_767

const DAY_FORMAT = 'd/m/yyyy'
const TITLE_HEIGHT = 24
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 } as const

// The colours of templates/theme.json, so that sheet and report look alike.
const LINE = { style: 'thin', color: { rgb: 'C9D1D6' } } as const
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const onColour = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const FONT = { name: 'Calibri', size: 11 } as const
const BODY: CellStyle = { font: FONT, border: BOX, alignment: { vertical: 'top', wrapText: true } }
const STYLES: Readonly<Record<GridStyle, CellStyle>> = {
  title: { font: { ...FONT, bold: true, size: 16 }, alignment: { vertical: 'center' } },
  lead: { font: { ...FONT, color: { rgb: '55606B' } } },
  head: {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: onColour('0B5A53'),
    border: BOX,
    alignment: { vertical: 'center', wrapText: true },
  },
  text: BODY,
  centred: { ...BODY, alignment: { vertical: 'top', horizontal: 'center', wrapText: true } },
  urgent: { ...BODY, font: { ...FONT, bold: true, color: { rgb: '9C2A10' } }, fill: onColour('FBEDE9') },
}

/** The grid as the bytes of an XLSX file; the same grid gives the same bytes. It holds no formula and names nobody. */
export function gridBytes(grid: Grid): Promise<Uint8Array> {
  const day = new Date(`${grid.date}T00:00:00Z`)
  const tab = `'${grid.name.replaceAll("'", "''")}'`
  const last = grid.rows.length
  const printed = `$A$1:$${colToLetter(grid.printedColumns - 1)}$${last}`
  return writeXlsx({
    properties: { title: grid.title.slice(0, MOST_LETTERS), created: day, modified: day },
    defaultFont: FONT,
    stringMode: 'inline',
    namedRanges: [
      { name: '_xlnm.Print_Area', range: `${tab}!${printed}`, scope: grid.name },
      { name: '_xlnm.Print_Titles', range: `${tab}!$1:$${grid.head + 1}`, scope: grid.name },
    ],
    sheets: [sheetOf(grid)],
  })
}

function sheetOf(grid: Grid): WriteSheet {
  const { head, widths, rows } = grid
  const range = rangeRef(head, 0, rows.length - 1, widths.length - 1)
  return {
    name: grid.name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(() => null)),
    cells: new Map(rows.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, cellOf(cell)] as const))),
    rowDefs: new Map(heightsOf(grid)),
    freezePane: { rows: head + 1, columns: grid.frozenColumns },
    autoFilter: { range },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&R${footOf(grid.foot)}` },
    ...(rows.length > head + 1 ? choosing(grid) : {}),
  }
}

function heightsOf({ rows, head, widths }: Grid): readonly (readonly [row: number, { readonly height: number }])[] {
  const table = rows.slice(head).map((row) =>
    rowHeight(
      row.map(({ value }) => (isText(value) ? value : '')),
      widths,
    ),
  )
  return [[0, { height: TITLE_HEIGHT }], ...table.map((height, at) => [head + at, { height }] as const)]
}

function choosing({ head, rows, widths, choice }: Grid): Partial<WriteSheet> {
  const { column, words, hint } = choice
  return {
    dataValidations: [
      {
        type: 'list',
        values: [...words],
        range: rangeRef(head + 1, column, rows.length - 1, column),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorMessage: hint,
      },
    ],
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        formula: `$${colToLetter(column)}${head + 2}="${words.at(-1) ?? ''}"`,
        range: rangeRef(head + 1, 0, rows.length - 1, widths.length - 1),
        style: { font: { color: { rgb: '6B747B' } } },
      },
    ],
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
  const whole =
    text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`
  return whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** In a foot, `&` begins a code: `&P` is the page, `&N` how many there are, `&&` the sign itself. */
function footOf(words: string): string {
  return words.replaceAll('&', '&&').replace('{page}', '&P').replace('{pages}', '&N')
}
