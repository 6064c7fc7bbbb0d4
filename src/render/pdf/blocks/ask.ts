import type { Ask } from '../../../core/model/report.ts'
import { type Frame, set, setRun } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Line, type Piece, row, stack } from '../piece.ts'
import type { Type } from '../setting.ts'
import { boxRows, WRITING } from './ask-boxes.ts'
import { apart } from './first-actions.ts'

/** The room for the code left of a question. */
const CODES = 30
/** A line for a number, in points: 3.5 cm. */
const NUMBER_LINE = 100
/** No line for a text is shorter. */
const LEAST_TEXT_LINE = 140
const GAP = 6
const PADDING = 3
/** By how much a remark is larger than usual. */
const NOTE = 1.07

/** The same question in a second language, and both at once for what stands beside the boxes. */
interface Other {
  readonly block: Ask
  readonly both: Ask
  readonly language: string
}

/** A question with its boxes, as one piece that stays whole; `level` is that of the question in the structure tree. */
export function ask(block: Ask, frame: Frame, level: number, other?: Other): readonly Piece[] {
  const sect = tagOf('Sect', frame.root)
  if (block.write?.kind === 'text') return [textLine(other?.both ?? block, frame, sect)]
  const inner = { ...frame, left: frame.left + CODES, width: frame.width - CODES }
  const title = tagOf(`H${level}`, sect)
  const note = tagOf('P', sect)
  const { left, right } = frame
  const rows = [
    question(block, frame, inner, title),
    ...(other ? inSecond(other.block.ask, block.ask, inner, title, other) : []),
    ...noteRows(block, inner, note),
    ...(other ? inSecond(noteOf(other.block), noteOf(block), inner, note, other) : []),
    ...answerRows(other?.both ?? block, inner, sect),
  ]
  const decorate = (pen: Pen, top: number) => drawRule(pen, left, right, top, 'line')
  return [stack(rows, { before: 4, padding: PADDING, decorate })]
}

function question(block: Ask, frame: Frame, inner: Frame, tag: Tag): Piece {
  const { strong } = frame.types
  const code: Line = { text: `${block.code} `, type: { ...strong, face: 'bold', colour: 'accent' } }
  return row([
    { tag, x: frame.left, lines: [code] },
    { tag, x: inner.left, lines: apart(set(inner, block.ask, strong, inner.width)) },
  ])
}

/** When to answer stands out; what the question means follows on its line. */
function noteRows({ only, help }: Ask, frame: Frame, tag: Tag): readonly Piece[] {
  const note = noteType(frame)
  const when: Type = { ...note, face: 'semibold', colour: 'ink' }
  const lines =
    only === ''
      ? set(frame, help, note, frame.width)
      : setRun(frame, only, when, { text: help, type: note }, frame.width)
  return lines.length === 0 ? [] : [row([{ tag, x: frame.left, lines: apart(lines) }], { before: 0.5 })]
}

/** Larger than other remarks: old eyes read it before they answer. */
function noteType({ types: { quiet } }: Frame): Type {
  return { ...quiet, size: quiet.size * NOTE, leading: quiet.leading * NOTE }
}

const noteOf = ({ only, help }: Ask): string => [only, help].filter((text) => text !== '').join(' ')

/** A text in the second language, unless it is the very same. */
function inSecond(text: string, first: string, frame: Frame, parent: Tag, { language }: Other): readonly Piece[] {
  if (text === '' || text === first) return []
  const tag = { ...tagOf('Span', parent), language }
  return [row([{ tag, x: frame.left, lines: apart(set(frame, text, noteType(frame), frame.width)) }])]
}

/** The line for a number begins the row of the first boxes; the id stands small at the end of the last. */
function answerRows({ id, write, boxes }: Ask, frame: Frame, parent: Tag): readonly Piece[] {
  const { body, quiet } = frame.types
  const note = { text: id, type: { ...quiet, size: quiet.size * 0.8 } }
  if (!write) return boxRows(boxes, { frame, parent, before: [], start: 0, note })
  const type: Type = { ...body, leading: WRITING }
  const x = frame.left + NUMBER_LINE + GAP
  const unit = set(frame, write.unit, type, frame.width - NUMBER_LINE - GAP)
  const tag = tagOf('P', parent)
  const value: Cell = {
    tag,
    x: frame.left + GAP,
    lines: apart(set(frame, write.value, { ...type, face: 'semibold' }, NUMBER_LINE - GAP)),
    decorate: (pen, top) => drawLine(pen, frame.left, frame.left + NUMBER_LINE, top),
  }
  const before: readonly Cell[] = [value, { tag, x, lines: apart(unit) }]
  const widest = Math.max(0, ...unit.map(({ text }) => frame.setting.widthOf(text, type)))
  return boxRows(boxes, { frame, parent, before, start: NUMBER_LINE + GAP + widest + 3 * GAP, note })
}

/** A label, and from its end to the right edge a line to write on. */
function textLine({ ask: label, write }: Ask, frame: Frame, parent: Tag): Piece {
  const type: Type = { ...frame.types.body, leading: WRITING }
  const tag = tagOf('P', parent)
  const lines = set(frame, label, type, frame.width - LEAST_TEXT_LINE)
  const start = frame.left + Math.max(0, ...lines.map(({ text }) => frame.setting.widthOf(text, type))) + GAP
  const value = set(frame, write?.value ?? '', { ...type, face: 'semibold' }, frame.right - start - GAP)
  return row(
    [
      { tag, x: frame.left, lines: apart(lines), decorate: (pen, top) => drawLine(pen, start, frame.right, top) },
      { tag, x: start + GAP, lines: value },
    ],
    { before: 2 },
  )
}

/** Where a hand writes: a little below what is printed on the same row. */
const drawLine = (pen: Pen, left: number, right: number, top: number): void =>
  drawRule(pen, left, right, top + WRITING - 4, 'ink')

const drawRule = (pen: Pen, left: number, right: number, y: number, colour: 'ink' | 'line'): void =>
  pen.artifact((ink) =>
    ink.path(
      [
        [left, y],
        [right, y],
      ],
      colour,
      0.6,
    ),
  )
