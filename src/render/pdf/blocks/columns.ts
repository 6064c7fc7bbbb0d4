import { type Frame, set, setRun } from '../frame.ts'
import { type Cell, type Line, type Piece, row } from '../piece.ts'

/** The room between two columns. */
const GUTTER = 20

/** The frames of two columns of equal width. */
export function columnsOf(frame: Frame): readonly [left: Frame, right: Frame] {
  const width = (frame.width - GUTTER) / 2
  return [
    { ...frame, right: frame.left + width, width },
    { ...frame, left: frame.right - width, width },
  ]
}

/** Pieces side by side, two to a row, read row by row. */
export function inTwoColumns(
  count: number,
  frame: Frame,
  layOut: (index: number, column: Frame) => readonly Cell[],
  look: { readonly first: number; readonly between: number },
): readonly Piece[] {
  const columns = columnsOf(frame)
  return Array.from({ length: Math.ceil(count / 2) }, (_, i) => {
    const cells = columns.flatMap((column, side) => (2 * i + side < count ? layOut(2 * i + side, column) : []))
    return row(cells, { before: i === 0 ? look.first : look.between })
  })
}

/** A text, what stands out of it, and remarks: the lines of one thing to be looked up. */
export function entryLines(
  { text, value, notes }: { readonly text: string; readonly value: string; readonly notes: readonly string[] },
  frame: Frame,
  width: number,
): readonly Line[] {
  const { small, smallStrong, quiet } = frame.types
  // A word that is explained below it stands out itself.
  const alone = notes.length > 0 ? smallStrong : small
  return [
    ...(value === ''
      ? set(frame, text, alone, width)
      : setRun(frame, text, small, { text: value, type: smallStrong }, width)),
    ...notes.flatMap((note) => set(frame, note, quiet, width)),
  ]
}
