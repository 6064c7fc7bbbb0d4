import type { Block } from '../../../core/model/report.ts'
import type { Colour } from '../../../core/model/theme.ts'
import { type Frame, set } from '../frame.ts'
import type { Ink } from '../ink.ts'
import { type Pen, tagOf } from '../pen.ts'
import { type Cell, type Piece, row } from '../piece.ts'

type Table = Extract<Block, { kind: 'table' }>

const PADDING = 4
const GUTTER = 6

/** A table whose head is drawn again on each new page. */
export function table(block: Table, frame: Frame): readonly Piece[] {
  const tag = tagOf('Table', frame.root)
  const columns = columnsOf(block, frame)
  const headRow = tagOf('TR', tag)
  const cells = columns.map(({ x, width, title }) => ({
    tag: { type: 'TH', parent: headRow, scope: 'Column' as const },
    x,
    lines: set(frame, title, frame.types.smallStrong, width),
  }))
  const head = row(cells, { before: 8, padding: PADDING, keepWithNext: true, decorate: ruled(frame, 'tint', 'quiet') })
  const repeat = { ...head, paint: (pen: Pen, top: number) => paintAgain(pen, cells, top, head.height, frame) }
  const rows = block.rows.map((texts) => {
    const tableRow = tagOf('TR', tag)
    const line = columns.map(({ x, width }, i) => ({
      tag: tagOf('TD', tableRow),
      x,
      lines: set(frame, texts[i] ?? '', frame.types.small, width),
    }))
    return row(line, { padding: PADDING, repeat, decorate: ruled(frame, null, 'line') })
  })
  return [head, ...rows]
}

function columnsOf(block: Table, frame: Frame): readonly { title: string; x: number; width: number }[] {
  let x = frame.left
  return block.columns.map(({ title, share }) => {
    const column = { title, x: x + GUTTER, width: Math.max(12, frame.width * share - 2 * GUTTER) }
    x += frame.width * share
    return column
  })
}

/** A row's ground and the hairline under it. */
const ruled =
  ({ left, right }: Frame, fill: Colour | null, rule: Colour) =>
  (pen: Pen, top: number, height: number): void =>
    pen.artifact((ink) => drawRuled(ink, [left, right], [top, top + height], fill, rule))

type Span = readonly [from: number, to: number]

function drawRuled(ink: Ink, [left, right]: Span, [top, bottom]: Span, fill: Colour | null, rule: Colour): void {
  if (fill) ink.box([left, top, right, bottom], { fill })
  ink.path(
    [
      [left, bottom],
      [right, bottom],
    ],
    rule,
    0.7,
  )
}

/** The head on a later page is there for the eye; a screen reader knows it already. */
function paintAgain(pen: Pen, cells: readonly Cell[], top: number, height: number, { left, right }: Frame): void {
  pen.artifact((ink) => {
    drawRuled(ink, [left, right], [top, top + height], 'tint', 'quiet')
    for (const cell of cells)
      for (const [i, { text, type }] of cell.lines.entries())
        ink.text(text, cell.x, top + PADDING + i * type.leading, type)
  }, 'Pagination')
}
