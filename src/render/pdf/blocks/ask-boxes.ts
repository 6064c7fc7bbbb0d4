import type { AskBox } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Line, type Piece, row } from '../piece.ts'
import type { Type } from '../setting.ts'
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
  /** Set small at the right end of the last row, or below it. */
  readonly note: { readonly text: string; readonly type: Type }
}

/** Boxes to tick, each with its key before it and its label behind. */
export function boxRows(boxes: readonly AskBox[], { frame, parent, before, start, note }: Place): readonly Piece[] {
  const list = tagOf('L', parent)
  const usual = Math.max(LINE, frame.types.body.leading)
  const rows = boxes.length > MOST_IN_LINE ? inColumns(boxes, frame) : inLine(boxes, frame, start)
  const last = rows.at(-1) ?? []
  const end = Math.max(rows.length > 1 ? 0 : start, ...last.map((one) => one.x + neededFor(one.box, frame) + BETWEEN))
  const isFree = end + frame.setting.widthOf(note.text, note.type) <= frame.width
  return [
    ...rows.map((placed, i) => {
      const leading = i === 0 && start > 0 ? WRITING : usual
      const cells = placed.flatMap((one) => boxCells(one, frame, list, leading))
      const beside = isFree && i === rows.length - 1 ? noteCells(note, leading, frame, parent) : []
      return row([...(i === 0 ? before : []), ...cells, ...beside], { before: i === 0 ? 1 : 0 })
    }),
    ...(isFree ? [] : [row(noteCells(note, note.type.leading, frame, parent))]),
  ]
}

function noteCells({ text, type }: Place['note'], leading: number, frame: Frame, parent: Tag): readonly Cell[] {
  if (text === '') return []
  const width = frame.setting.widthOf(text, type)
  const tag = tagOf('P', parent)
  if (width > frame.width) return [{ tag, x: frame.left, lines: set(frame, text, type, frame.width) }]
  return [{ tag, x: frame.right - width, lines: [{ text, type: { ...type, leading } }] }]
}

interface Placed {
  readonly box: AskBox
  /** From the left edge of the frame. */
  readonly x: number
  readonly width: number
}

type Rows = readonly (readonly Placed[])[]

/** One after another, each whole on its row where a row can hold it. The first row may stay empty beside a long unit. */
function inLine(boxes: readonly AskBox[], frame: Frame, start: number): Rows {
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
  return rows
}

/** In as many columns as take the least room. */
function inColumns(boxes: readonly AskBox[], frame: Frame): Rows {
  const [two, three] = [2, 3].map((count) => {
    const step = (frame.width + BETWEEN) / count
    return Array.from({ length: Math.ceil(boxes.length / count) }, (_, i) =>
      boxes.slice(i * count, (i + 1) * count).map((box, at) => ({ box, x: at * step, width: step - BETWEEN })),
    )
  })
  if (!two || !three) return inLine(boxes, frame, 0)
  return linesOf(three, frame) < linesOf(two, frame) ? three : two
}

const linesOf = (rows: Rows, frame: Frame): number =>
  rows.reduce((sum, placed) => sum + Math.max(...placed.map((one) => labelOf(one, frame).length)), 0)

const labelOf = ({ box, width }: Placed, frame: Frame): readonly Line[] =>
  set(frame, box.label, frame.types.body, width - INDENT)

const neededFor = ({ label }: AskBox, { setting, types }: Frame): number =>
  INDENT + Math.ceil(setting.widthOf(label, types.body))

function boxCells(placed: Placed, frame: Frame, list: Tag, leading: number): readonly Cell[] {
  const { box, x } = placed
  const { quiet } = frame.types
  const item = tagOf('LI', list)
  const left = frame.left + x
  const key = { ...quiet, face: 'semibold' as const, leading }
  const labels = labelOf(placed, frame).map((line, i) =>
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
