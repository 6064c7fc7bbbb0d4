import type { Matrix, MatrixCell, MatrixRow } from '../../core/model/matrix.ts'
import { rowHeight } from '../row-height.ts'
import { cellXml, columnLetters } from './cells.ts'
import type { CellLook, Styles } from './styles.ts'
import { contentXml } from './xml.ts'

/** Rows whose text is handed on in one piece. */
const BATCH = 128
const TITLE_HEIGHT = 24
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The text of the sheet, piece by piece; `size.lastRow` grows with it and counts from 1. */
export async function* sheetPieces(
  matrix: Matrix,
  rows: AsyncIterable<MatrixRow>,
  styles: Styles,
  size: { lastRow: number },
): AsyncGenerator<string> {
  const letters = matrix.columns.map((_, at) => columnLetters(at))
  const widths = matrix.columns.map(({ width }) => width)
  const head = matrix.lead.length + 2
  let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${openingXml(matrix, head)}<sheetData>${aboveXml(matrix, styles)}`
  size.lastRow = head
  for await (const row of rows) {
    size.lastRow += 1
    piece += rowXml(row, size.lastRow)
    if (size.lastRow % BATCH !== 0) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData>${closingXml(matrix, head, size.lastRow)}`

  function rowXml(row: MatrixRow, number: number): string {
    const cells = row.map((cell, at) =>
      cellXml(
        `${letters[at] ?? ''}${number}`,
        cell,
        { part: 'body', centred: matrix.columns[at]?.centred === true },
        styles,
      ),
    )
    return `<row r="${number}" ht="${rowHeight(row.map(textOf), widths)}" customHeight="1">${cells.join('')}</row>`
  }
}

const textOf = (cell: MatrixCell | null): string => (cell?.kind === 'text' ? cell.text : '')

function openingXml({ frozenColumns, columns }: Matrix, head: number): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane xSplit="${frozenColumns}" ySplit="${head}" topLeftCell="${columnLetters(frozenColumns)}${head + 1}" activePane="bottomRight" state="frozen"/>`,
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols>`,
  ].join('')
}

/** The title, what it is and is not, and the head of the table. */
function aboveXml({ title, lead, columns }: Matrix, styles: Styles): string {
  const alone = (text: string, number: number, part: CellLook['part'], height: string) =>
    `<row r="${number}"${height}>${cellXml(`A${number}`, { kind: 'text', text }, { part, centred: false }, styles)}</row>`
  const head = lead.length + 2
  const cells = columns.map(({ head: text, centred }, at) =>
    cellXml(`${columnLetters(at)}${head}`, { kind: 'text', text }, { part: 'head', centred }, styles),
  )
  const height = rowHeight(
    columns.map(({ head: text }) => text),
    // Bold letters, and the button of the filter.
    columns.map(({ width }) => width - 2),
  )
  return [
    alone(title, 1, 'title', ` ht="${TITLE_HEIGHT}" customHeight="1"`),
    ...lead.map((line, at) => alone(line, at + 2, 'lead', '')),
    `<row r="${head}" ht="${height}" customHeight="1">${cells.join('')}</row>`,
  ].join('')
}

function closingXml(matrix: Matrix, head: number, lastRow: number): string {
  const { columns } = matrix
  const range = `A${head}:${columnLetters(columns.length - 1)}${lastRow}`
  return [
    `<autoFilter ref="${range}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.65" header="0.3" footer="0.2"/>',
    `<pageSetup paperSize="9" scale="${scaleOf(matrix)}" orientation="landscape"/>`,
    onEveryPageXml(matrix),
    breaksXml(columns),
    '</worksheet>',
  ].join('')
}

/** Letters of the usual size that fit side by side on A4, lying. */
const PAGE_LETTERS = 110
const SMALLEST_SCALE = 40

/** How small the pages are printed, in percent, so that the columns of each fit, behind those that stand on all pages. */
function scaleOf({ columns, frozenColumns }: Matrix): number {
  const lettersIn = (some: Matrix['columns']) => some.reduce((sum, { width }) => sum + width, 0)
  const pages: number[] = []
  let page = 0
  for (const { width, newPage } of columns) {
    if (newPage) {
      pages.push(page)
      page = lettersIn(columns.slice(0, frozenColumns))
    }
    page += width
  }
  const widest = Math.max(page, ...pages)
  return Math.max(SMALLEST_SCALE, Math.min(100, Math.floor((100 * PAGE_LETTERS) / widest)))
}

function breaksXml(columns: Matrix['columns']): string {
  const breaks = columns.flatMap(({ newPage }, at) => (newPage ? [`<brk id="${at}" max="1048575" man="1"/>`] : []))
  if (breaks.length === 0) return ''
  return `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</colBreaks>`
}

/** Excel takes so many letters at the head and the foot of a page, and calls a file broken that has more. */
const MOST_ON_PAGE = 255

/** What stands above the table on the screen stands on every printed page, where columns would cut it off. */
function onEveryPageXml({ title, lead: [declared = '', ...notes], pageOf }: Matrix): string {
  const head = fitting([`&L&"-,Bold"${plain(title)}`, `&"-,Regular"\n${plain(declared)}`])
  const page = `&R${plain(pageOf).replace('{page}', '&P').replace('{pages}', '&N')}`
  const foot = fitting([page, `&L${plain(notes.join(' '))}`])
  return `<headerFooter><oddHeader>${contentXml(head)}</oddHeader><oddFooter>${contentXml(foot)}</oddFooter></headerFooter>`
}

/** As many of the parts as there is room for, the first ones first; one that is too long by itself is left out. */
const fitting = (parts: readonly string[]): string =>
  parts.reduce((so, part) => (so.length + part.length > MOST_ON_PAGE ? so : so + part), '')

/** `&` begins a code there, so that one of a text is doubled. */
const plain = (text: string): string => text.replaceAll('&', '&&')
