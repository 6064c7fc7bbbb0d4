import { firmsMovable } from './movable.ts'

/** A table of counts, a row a class; all rows, all columns and the whole are printed beside it. */
export type Counts = readonly (readonly number[])[]

export interface Cell {
  readonly row: number
  readonly column: number
}

/** For each cell whether it is kept back. */
export type Hidden = readonly (readonly boolean[])[]

interface Limits {
  readonly min: number
  /** Whether a 0 tells something too: "nobody of this class is at that level" is told of every firm in it. */
  readonly zeroTells: boolean
}

/**
 * Which cells to keep back: those under `min` and, so that none of them can be worked out from the totals, those of the
 * rings that cost the fewest firms. After that, the totals allow every cell that was kept back at least `min` + 1 different values.
 *
 * Needs two rows and two columns, each of at least `min` firms. Then it always ends well: with every cell kept back, a
 * cell of a row of r and a column of c among N firms can be anything from max(0, r + c − N) to min(r, c), and that is a
 * width of the least of r, c, N − r and N − c.
 */
export function protectCounts(counts: Counts, { min, zeroTells }: Limits): Hidden {
  const hidden = counts.map((row) => row.map((firms) => firms < min && (zeroTells || firms > 0)))
  const waiting = hidden.flatMap((cells, row) =>
    cells.flatMap((isHidden, column) => (isHidden ? [{ row, column }] : [])),
  )
  // Keeping more back never narrows a cell, so that each has to be looked at only until it is wide enough.
  for (const cell of waiting)
    for (;;) {
      const { toHide } = firmsMovable(counts, hidden, cell, min)
      if (toHide.length === 0) break
      for (const { row, column } of toHide) {
        const cells = hidden[row]
        if (cells) cells[column] = true
      }
      waiting.push(...toHide)
    }
  return hidden
}
