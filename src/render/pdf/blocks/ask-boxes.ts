import type { AskBox } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Piece, row } from '../piece.ts'
import { apart } from './first-actions.ts'

/** From one line for a hand to the next, in points. */
export const WRITING = 23
/** A box to tick, in points: 3.9 mm. */
const BOX = 11
const LINE = 16
const KEY = 9
const GAP = 5
/** From the key of a box to its label. */
const INDENT = KEY + BOX + GAP
const BETWEEN = 14
/** More boxes than these stand below each other, in two or three columns. */
const MOST_IN_LINE = 6

interface Place {
  readonly frame: Frame
  readonly parent: Tag
  /** What the first row begins with, and how wide that is. */
  readonly before: readonly Cell[]
  readonly start: number
}

/** Boxes to tick, each with its key before it and its label behind. */
export function boxRows(boxes: readonly AskBox[], { frame, parent, before, start }: Place): readonly Piece[] {
  const list = tagOf('L', parent)
  const leading = Math.max(LINE, frame.types.body.leading)
  const rows = boxes.length > MOST_IN_LINE ? inColumns(boxes, frame) : inLine(boxes, frame, start)
  const pieces = rows.map((placed, i) =>
    row(
      [
        ...(i === 0 ? before : []),
        ...placed.flatMap((one) => boxCells(one, frame, list, i === 0 && start > 0 ? WRITING : leading)),
      ],
      { before: i === 0 ? 2 : 0 },
    ),
  )
  return pieces.length > 0 || before.length === 0 ? pieces : [row(before, { before: 2 })]
}

interface Placed {
  readonly box: AskBox
  /** From the left edge of the frame. */
  readonly x: number
  readonly width: number
}

/** One after another, each whole on its row where a row can hold it. */
function inLine(boxes: readonly AskBox[], frame: Frame, start: number): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [[]]
  let x = start
  for (const box of boxes) {
    const need = neededFor(box, frame)
    if (x > 0 && x + need > frame.width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ box, x, width: frame.width - x })
    x += need + BETWEEN
  }
  // Nothing fits beside a very long unit: its row stays, without boxes.
  return rows
}

function inColumns(boxes: readonly AskBox[], frame: Frame): readonly (readonly Placed[])[] {
  const widest = Math.max(...boxes.map((box) => neededFor(box, frame))) + BETWEEN
  const count = widest * 3 <= frame.width + BETWEEN ? 3 : 2
  const step = (frame.width + BETWEEN) / count
  return Array.from({ length: Math.ceil(boxes.length / count) }, (_, i) =>
    boxes.slice(i * count, (i + 1) * count).map((box, at) => ({ box, x: at * step, width: step - BETWEEN })),
  )
}

const neededFor = ({ label }: AskBox, { setting, types }: Frame): number =>
  INDENT + Math.ceil(setting.widthOf(label, types.body))

function boxCells({ box, x, width }: Placed, frame: Frame, list: Tag, leading: number): readonly Cell[] {
  const { body, quiet } = frame.types
  const item = tagOf('LI', list)
  const left = frame.left + x
  const key = { ...quiet, face: 'semibold' as const, leading }
  const labels = set(frame, box.label, body, width - INDENT).map((line, i) =>
    i === 0 ? { ...line, type: { ...line.type, leading } } : line,
  )
  return [
    {
      tag: tagOf('Lbl', item),
      x: left,
      lines: set(frame, box.key, key, KEY),
      decorate: (pen, top) => drawBox(pen, left + KEY, top + (leading - BOX) / 2, box.ticked),
    },
    { tag: tagOf('LBody', item), x: left + INDENT, lines: apart(labels) },
  ]
}

function drawBox(pen: Pen, x: number, y: number, ticked: boolean): void {
  pen.artifact((ink) => {
    ink.box([x, y, x + BOX, y + BOX], { fill: 'paper', stroke: 'ink', weight: 0.9 })
    if (!ticked) return
    ink.path(
      [
        [x + 2, y + 5.5],
        [x + 4.6, y + 8.4],
        [x + 9.2, y + 2.4],
      ],
      'ink',
      1.6,
    )
  })
}
