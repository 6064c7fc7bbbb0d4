import type { Ink } from './ink.ts'
import type { Pen, Tag } from './pen.ts'
import type { Type } from './setting.ts'

/** A stretch of a page that is measured before it is drawn; heights and spaces in points. */
export interface Piece {
  readonly height: number
  /** The space above it, left out at the top of a page. */
  readonly before: number
  readonly keepWithNext: boolean
  readonly paint: (pen: Pen, top: number) => void
  /** The same in smaller pieces, made only when it is taller than a page. */
  readonly parts?: () => readonly Piece[]
  /** Drawn first when this piece begins a page: the head of its table. */
  readonly repeat?: Piece
}

/** Pieces that were laid out for the left one of two columns and flow through both. */
export interface Columns {
  readonly columns: readonly Piece[]
  /** Points from the left column to the right one. */
  readonly shift: number
}

export type Laid = Piece | Columns | 'page-break'

export interface Line {
  readonly text: string
  readonly type: Type
  /** The width of an outline around the text, for a mark such as "urgent". */
  readonly outlined?: number
  /** Begins with a dash, drawn left of the cell. */
  readonly dashed?: boolean
  /** Stands after it on the same line, in another type; `x` from the left of the cell. */
  readonly after?: { readonly text: string; readonly type: Type; readonly x: number }
}

export interface Cell {
  readonly tag: Tag
  readonly x: number
  readonly lines: readonly Line[]
  /** Lines of another cell of its row that it stands below. */
  readonly under?: readonly Line[]
  /** Draws beside its first line. */
  readonly decorate?: (pen: Pen, top: number) => void
}

export interface RowLook {
  readonly before?: number
  readonly keepWithNext?: boolean
  readonly padding?: number
  readonly repeat?: Piece | undefined
  /** Draws behind the row, or beside its first lines. */
  readonly decorate?: (pen: Pen, top: number, height: number) => void
}

const LINE_PADDING = 3

/** The room for a dash left of a cell. */
export const DASH = 10

/** A text of several lines: a page may end inside it, but never with one line alone. */
export function lines(cell: Cell, before: number, keepWithNext = false): readonly Piece[] {
  const last = cell.lines.length - 1
  return cell.lines.map((line, i) => ({
    height: line.type.leading,
    before: i === 0 ? before : 0,
    keepWithNext: i === last ? keepWithNext : i === 0 || i === last - 1,
    paint: (pen, top) => paintLine(pen, cell, line, top),
  }))
}

/** Cells side by side; the row stays whole on a page unless it is taller than one. */
export function row(cells: readonly Cell[], look: RowLook = {}): Piece {
  const { before = 0, keepWithNext = false, padding = 0, repeat, decorate } = look
  const height = Math.max(0, ...cells.map(heightOf)) + 2 * padding
  return {
    height,
    before,
    keepWithNext,
    ...(repeat ? { repeat } : {}),
    paint: (pen, top) => {
      decorate?.(pen, top, height)
      for (const cell of cells) paintCell(pen, cell, top + padding)
    },
    parts: () => slices(cells),
  }
}

const heightOf = ({ lines, under = [] }: Cell): number => leadingOf(under) + leadingOf(lines)

const leadingOf = (all: readonly Line[]): number => all.reduce((sum, { type }) => sum + type.leading, 0)

function paintCell(pen: Pen, cell: Cell, top: number): void {
  pen.touch(cell.tag)
  cell.decorate?.(pen, top)
  let at = top + leadingOf(cell.under ?? [])
  for (const line of cell.lines) {
    paintLine(pen, cell, line, at)
    at += line.type.leading
  }
}

function paintLine(pen: Pen, cell: Cell, { text, type, outlined, dashed, after }: Line, top: number): void {
  if (dashed) pen.artifact((ink) => drawDash(ink, cell.x - DASH, top + type.leading / 2))
  const inset = outlined === undefined ? 0 : LINE_PADDING
  pen.within(cell.tag, (ink) => {
    ink.text(text, cell.x + inset, top, type)
    if (after) ink.text(after.text, cell.x + after.x, top, { ...after.type, leading: type.leading })
  })
  if (outlined === undefined) return
  const right = cell.x + outlined + 2 * LINE_PADDING
  pen.artifact((ink) => ink.box([cell.x, top, right, top + type.leading], { stroke: type.colour, radius: 2.5 }))
}

const drawDash = (ink: Ink, x: number, y: number): void =>
  ink.path(
    [
      [x, y],
      [x + DASH / 2, y],
    ],
    'quiet',
    1,
  )

/** The row cut between its lines: the first lines of all cells, the second lines, and so on. */
function slices(cells: readonly Cell[]): readonly Piece[] {
  const count = Math.max(0, ...cells.map(({ lines, under = [] }) => under.length + lines.length))
  const lineAt = ({ lines, under = [] }: Cell, i: number): Line | undefined => lines[i - under.length]
  return Array.from({ length: count }, (_, i) => ({
    height: Math.max(...cells.map((cell) => lineAt(cell, i)?.type.leading ?? 0)),
    before: 0,
    keepWithNext: false,
    paint: (pen, top) => {
      for (const cell of cells) {
        const line = lineAt(cell, i)
        if (i === 0) cell.decorate?.(pen, top)
        if (line) paintLine(pen, cell, line, top)
        else if (i === 0) pen.touch(cell.tag)
      }
    },
  }))
}

/** Several pieces as one that stays whole, with room around them and something drawn behind. */
export function stack(
  pieces: readonly Piece[],
  look: { before: number; padding: number; decorate: (pen: Pen, top: number, height: number) => void },
): Piece {
  const inner = pieces.reduce((sum, piece, i) => sum + piece.height + (i === 0 ? 0 : piece.before), 0)
  const height = inner + 2 * look.padding
  return {
    height,
    before: look.before,
    keepWithNext: false,
    paint: (pen, top) => {
      look.decorate(pen, top, height)
      let at = top + look.padding
      for (const [i, piece] of pieces.entries()) {
        at += i === 0 ? 0 : piece.before
        piece.paint(pen, at)
        at += piece.height
      }
    },
    parts: () => pieces.map((piece, i) => (i === 0 ? { ...piece, before: look.before } : piece)),
  }
}
