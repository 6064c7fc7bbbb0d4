import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Shade } from '../../../core/model/report.ts'
import type { Colour } from '../../../core/model/theme.ts'
import { shadesOf } from '../../../core/theme/shades.ts'
import { hex } from '../styles-part.ts'
import { type Frame, gap, paragraph } from '../texts.ts'

export type Drawn = Paragraph | Table

/** Of the text on A4 with margins of 2 cm, in twips. */
export const WIDTH = 9638

export interface Cell {
  readonly children: readonly Paragraph[]
  readonly fill?: Colour | Shade
  /** How many columns it goes over. */
  readonly span?: number
}

interface Row {
  readonly cells: readonly Cell[]
  /** Said again at the top of each page. */
  readonly head?: boolean
}

interface Lines {
  /** `all` as Word's Table Grid, `below` each row, or none. */
  readonly lines: 'all' | 'below' | 'none'
}

/** A table as wide as the text, its columns by share; none without rows, which Word could not open. Rows never split. */
export function grid(
  rows: readonly Row[],
  shares: readonly number[],
  { lines }: Lines,
  frame: Frame,
): readonly Drawn[] {
  if (rows.length === 0 || shares.length === 0) return []
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((WIDTH * share) / total))
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(frame.theme.colours.line) }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const sides = { top: none, left: none, right: none, insideVertical: none }
  const table = new Table({
    style: lines === 'all' ? 'TableGrid' : 'TableNormal',
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders:
      lines === 'all'
        ? { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }
        : { ...sides, bottom: lines === 'below' ? rule : none, insideHorizontal: lines === 'below' ? rule : none },
    rows: rows.map(({ cells, head }) => rowOf(cells, widths, head === true, frame)),
  })
  return [table, gap()]
}

function rowOf(cells: readonly Cell[], widths: readonly number[], head: boolean, { theme }: Frame): TableRow {
  const fills = { ...theme.colours, ...shadesOf(theme.colours) }
  let at = 0
  return new TableRow({
    cantSplit: true,
    ...(head ? { tableHeader: true } : {}),
    children: cells.map(({ children, fill, span = 1 }) => {
      const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      at += span
      return new TableCell({
        children,
        width: { size: width, type: WidthType.DXA },
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(fill ? { shading: { type: 'clear', color: 'auto', fill: hex(fills[fill]) } } : {}),
      })
    }),
  })
}

/** The head of a table. */
export const headOf = (titles: readonly string[], frame: Frame): Row => ({
  head: true,
  cells: titles.map((title) => ({
    fill: 'tint',
    children: [paragraph(title, frame, { style: 'Small', keepNext: true }, { bold: true })],
  })),
})

/** Two by two, `rest` beside the last one that is left over. */
export const inTwos = <T>(all: readonly T[], rest: T): readonly (readonly [T, T])[] =>
  all.flatMap((one, at) => (at % 2 === 0 ? [[one, all[at + 1] ?? rest] as const] : []))
