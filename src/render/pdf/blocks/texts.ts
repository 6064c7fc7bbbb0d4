import type { Block, Entry } from '../../../core/model/report.ts'
import { type Frame, isNarrow, set, setRun, twoColumns } from '../frame.ts'
import type { Ink } from '../ink.ts'
import { DOCUMENT, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Line, lines, type Piece, row } from '../piece.ts'
import type { Type } from '../setting.ts'
import { apart } from './first-actions.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const HEADINGS = {
  1: { type: 'title', before: 18 },
  2: { type: 'section', before: 18 },
  3: { type: 'subsection', before: 13 },
} as const

/** `level` is the level in the structure tree, which may not skip one: never deeper than one below the last. */
export function heading(block: Of<'heading'>, frame: Frame, level: number): readonly Piece[] {
  const { type, before } = HEADINGS[block.level]
  const tag = tagOf(`H${level}`, frame.root)
  const pieces = lines(
    { tag, x: frame.left, lines: set(frame, block.text, frame.types[type], frame.width) },
    before,
    true,
  )
  if (block.level === 3 || frame.root !== DOCUMENT) return pieces
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
  return lines({ tag: tagOf('P', frame.root), x: frame.left, lines: set(frame, block.text, type, frame.width) }, 6)
}

/** The room for a mark, by the size of the type behind it. */
const INDENT = 1.6

export function list(block: Of<'list'>, frame: Frame): readonly Piece[] {
  const tag = tagOf('L', frame.root)
  const type = block.dense ? frame.types.small : frame.types.body
  return block.items.map((item, i) => listItem(item, { tag, i, marker: block.marker, type }, frame))
}

/** Many things to be looked up; each stays whole. */
export function entries(block: Of<'entries'>, frame: Frame): readonly Piece[] {
  const tag = tagOf('L', frame.root)
  return block.rows.map((entry, i) => {
    const body = { tag: tagOf('LBody', tagOf('LI', tag)), x: frame.left, lines: entryLines(entry, frame) }
    return row([body], { before: i === 0 ? 6 : 5 })
  })
}

function entryLines({ text, value, notes }: Entry, frame: Frame): readonly Line[] {
  const { small, smallStrong, quiet } = frame.types
  // A word that is explained below it stands out itself.
  const said = value === '' && notes.length > 0 ? set(frame, text, smallStrong, frame.width) : null
  return [
    ...(said ?? setRun(frame, text, small, { text: value, type: smallStrong }, frame.width)),
    ...notes.flatMap((note) => apart(set(frame, note, quiet, frame.width))),
  ]
}

function listItem(
  text: string,
  { tag, i, marker, type }: { tag: Tag; i: number; marker: Of<'list'>['marker']; type: Type },
  frame: Frame,
): Piece {
  const item = tagOf('LI', tag)
  const indent = INDENT * type.size
  const body = {
    tag: tagOf('LBody', item),
    x: frame.left + indent,
    lines: set(frame, text, type, frame.width - indent),
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
    decorate: (pen, top) =>
      pen.artifact((ink) => draw(ink, frame.left + 0.5 * type.size, top + type.leading / 2, type.size / 11)),
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

/** The most of the width that labels take, and the room behind them. */
const MOST_LABELS = 0.5
const LABEL_GAP = 10

/** So few stay together on a page. */
const FEW = 6

/** Labels and values; where all of them are short, two to a row. */
export function pairs(block: Of<'pairs'>, frame: Frame): readonly Piece[] {
  const tag = tagOf('L', frame.root)
  const { left, right } = twoColumns(frame)
  const halves = [setPairs(evenOf(block.rows), left, tag), setPairs(oddOf(block.rows), right, tag)] as const
  const areShort = halves.flat(2).every((cell) => cell.lines.length <= 2)
  const all =
    isNarrow(frame) || block.rows.length < 3 || !areShort
      ? setPairs(block.rows, frame, tag)
      : halves[0].map((cells, i) => [...cells, ...(halves[1][i] ?? [])])
  return all.map((cells, i) =>
    row(cells, { before: i === 0 ? 6 : 2.5, keepWithNext: all.length <= FEW && i < all.length - 1 }),
  )
}

type Rows = Of<'pairs'>['rows']

const evenOf = (rows: Rows): Rows => rows.filter((_, i) => i % 2 === 0)
const oddOf = (rows: Rows): Rows => rows.filter((_, i) => i % 2 === 1)

/** The values of a column begin at one edge, behind its longest label. */
function setPairs(rows: Rows, frame: Frame, list: Tag): readonly (readonly Cell[])[] {
  const { setting, types, left, width } = frame
  const widest = Math.ceil(Math.max(0, ...rows.map(({ label }) => setting.widthOf(label, types.label))))
  const column = Math.min(widest + LABEL_GAP, MOST_LABELS * width)
  return rows.map(({ label, value }) => {
    const item = tagOf('LI', list)
    return [
      { tag: tagOf('Lbl', item), x: left, lines: set(frame, label, types.label, column - LABEL_GAP) },
      { tag: tagOf('LBody', item), x: left + column, lines: set(frame, value, types.body, width - column) },
    ]
  })
}
