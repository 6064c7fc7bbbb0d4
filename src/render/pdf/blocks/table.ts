import type { Block, Heat, Shade } from '../../../core/model/report.ts'
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
  const { heat } = block
  const rows = block.rows.map((texts, at) => {
    const tableRow = tagOf('TR', tag)
    const shades = heat?.shades[at] ?? []
    const line = columns.map(({ x, width }, i) => ({
      tag: tagOf('TD', tableRow),
      x,
      lines: set(frame, texts[i] ?? '', shades[i] ? frame.types.smallStrong : frame.types.small, width),
    }))
    const tinted = columns.flatMap(({ from, to }, i) => (shades[i] ? [{ from, to, shade: shades[i] }] : []))
    // What is to be seen at a glance stays on one page, its legend too.
    const keepWithNext = heat !== undefined
    return row(line, { padding: PADDING, repeat, keepWithNext, decorate: ruled(frame, null, 'line', tinted) })
  })
  return [head, ...rows, ...(heat ? [legend(heat, frame)] : [])]
}

const SAMPLE = 9
const BESIDE = 14

/** What the tints stand for: a sample of each with its words beside it. */
function legend({ legend: shown }: Heat, frame: Frame): Piece {
  const tag = tagOf('P', frame.root)
  const type = frame.types.quiet
  const width = frame.width / Math.max(1, shown.length)
  return row(
    shown.map(({ shade, text }, i) => {
      const x = frame.left + i * width
      return {
        tag,
        x: x + BESIDE,
        lines: set(frame, text, type, width - BESIDE - GUTTER),
        decorate: (pen: Pen, top: number) =>
          pen.artifact((ink) => {
            const above = top + (type.leading - SAMPLE) / 2
            ink.box([x, above, x + SAMPLE, above + SAMPLE], { fill: shade, stroke: 'quiet', weight: 0.5 })
          }),
      }
    }),
    { before: 5 },
  )
}

/** Each with its edges, and the place and width of its texts. */
function columnsOf(block: Table, frame: Frame) {
  let from = frame.left
  return block.columns.map(({ title, share }) => {
    const to = from + frame.width * share
    const column = { title, from, to, x: from + GUTTER, width: Math.max(12, frame.width * share - 2 * GUTTER) }
    from = to
    return column
  })
}

interface Tinted {
  readonly from: number
  readonly to: number
  readonly shade: Shade
}

/** A row's ground, its tinted cells, and the hairline under it. */
const ruled =
  ({ left, right }: Frame, fill: Colour | null, rule: Colour, tinted: readonly Tinted[] = []) =>
  (pen: Pen, top: number, height: number): void =>
    pen.artifact((ink) => {
      for (const { from, to, shade } of tinted) ink.box([from + 1, top + 1, to - 1, top + height - 1], { fill: shade })
      drawRuled(ink, [left, right], [top, top + height], fill, rule)
    })

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
