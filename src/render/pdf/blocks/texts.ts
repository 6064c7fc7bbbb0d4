import type { Block } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import type { Ink } from '../ink.ts'
import { DOCUMENT, type Tag, tagOf } from '../pen.ts'
import { lines, type Piece, row } from '../piece.ts'
import type { Type } from '../setting.ts'
import { entryLines, inTwoColumns } from './columns.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const HEADINGS = {
  1: { type: 'title', before: 18 },
  2: { type: 'section', before: 18 },
  3: { type: 'subsection', before: 13 },
} as const

/** `level` is the level in the structure tree, which may not skip one: never deeper than one below the last. */
export function heading(block: Of<'heading'>, frame: Frame, level: number): readonly Piece[] {
  const { type, before } = HEADINGS[block.level]
  const tag = tagOf(`H${level}`, DOCUMENT)
  const pieces = lines(
    { tag, x: frame.left, lines: set(frame, block.text, frame.types[type], frame.width) },
    before,
    true,
  )
  if (block.level === 3) return pieces
  const bookmarkLevel = block.level
  return pieces.map((piece, i) =>
    i > 0
      ? { ...piece, keepWithNext: true }
      : {
          ...piece,
          paint: (pen, top) => {
            pen.bookmark(bookmarkLevel, block.text, top)
            piece.paint(pen, top)
          },
        },
  )
}

export function paragraph(block: Of<'paragraph'>, frame: Frame): readonly Piece[] {
  const type = { plain: frame.types.body, lead: frame.types.lead, quiet: frame.types.quiet }[block.tone]
  return lines({ tag: tagOf('P', DOCUMENT), x: frame.left, lines: set(frame, block.text, type, frame.width) }, 6)
}

const INDENT = 18

export function list(block: Of<'list'>, frame: Frame): readonly Piece[] {
  const tag = tagOf('L', DOCUMENT)
  if (block.dense) return denseList(block, tag, frame)
  return block.items.map((item, i) => listItem(item, { tag, i, marker: block.marker, type: frame.types.body }, frame))
}

const DENSE_INDENT = 13

/** Short items in two columns; the mark stands on the line as one more sign. */
function denseList({ items, marker }: Of<'list'>, tag: Tag, frame: Frame): readonly Piece[] {
  const type = frame.types.small
  const draw = marker === 'tick' ? drawTick : drawBullet
  return inTwoColumns(
    items.length,
    frame,
    (i, column) => [
      {
        tag: listItemOf(tag),
        x: column.left + DENSE_INDENT,
        lines: set(frame, items[i] ?? '', type, column.width - DENSE_INDENT),
        decorate: (pen, top) =>
          pen.artifact((ink) => draw(ink, column.left + 4, top + type.leading / 2, marker === 'tick' ? 0.75 : 0.8)),
      },
    ],
    { first: 6, between: 2.5 },
  )
}

/** Many things to be looked up, in two columns. */
export function entries(block: Of<'entries'>, frame: Frame): readonly Piece[] {
  const tag = tagOf('L', DOCUMENT)
  return inTwoColumns(
    block.rows.length,
    frame,
    (i, column) => {
      const entry = block.rows[i]
      const lines = entry ? entryLines(entry, column, column.width) : []
      return [{ tag: listItemOf(tag), x: column.left, lines }]
    },
    { first: 6, between: 4.5 },
  )
}

const listItemOf = (list: Tag): Tag => tagOf('LBody', tagOf('LI', list))

function listItem(
  text: string,
  { tag, i, marker, type }: { tag: Tag; i: number; marker: Of<'list'>['marker']; type: Type },
  frame: Frame,
): Piece {
  const item = tagOf('LI', tag)
  const body = {
    tag: tagOf('LBody', item),
    x: frame.left + INDENT,
    lines: set(frame, text, type, frame.width - INDENT),
  }
  const before = i === 0 ? 6 : 3.5
  if (marker === 'number') {
    const label = {
      tag: tagOf('Lbl', item),
      x: frame.left,
      lines: [{ text: `${i + 1}.`, type: { ...type, face: 'semibold' as const } }],
    }
    return row([label, body], { before })
  }
  const draw = marker === 'tick' ? drawTick : drawBullet
  return row([body], {
    before,
    decorate: (pen, top) => pen.artifact((ink) => draw(ink, frame.left + 6, top + type.leading / 2)),
  })
}

const drawBullet = (ink: Ink, x: number, y: number, scale = 1): void => ink.circle(x, y, 1.8 * scale, 'accent')

function drawTick(ink: Ink, x: number, y: number, scale = 1): void {
  ink.path(
    [
      [x - 5 * scale, y + 0.3 * scale],
      [x - 1.6 * scale, y + 3.8 * scale],
      [x + 5 * scale, y - 4.2 * scale],
    ],
    'accent',
    1.9 * scale,
  )
}

/** The share of the width that labels take. */
const LABELS = 0.34

export function pairs(block: Of<'pairs'>, frame: Frame): readonly Piece[] {
  const tag = tagOf('L', DOCUMENT)
  const column = frame.width * LABELS
  return block.rows.map(({ label, value }, i) => {
    const item = tagOf('LI', tag)
    const cells = [
      { tag: tagOf('Lbl', item), x: frame.left, lines: set(frame, label, frame.types.label, column - 10) },
      {
        tag: tagOf('LBody', item),
        x: frame.left + column,
        lines: set(frame, value, frame.types.body, frame.width - column),
      },
    ]
    return row(cells, { before: i === 0 ? 6 : 2.5 })
  })
}
