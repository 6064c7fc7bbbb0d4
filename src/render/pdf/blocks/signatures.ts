import type { Signature } from '../../../core/model/report.ts'
import { type Frame, set, twoColumns } from '../frame.ts'
import { tagOf } from '../pen.ts'
import { type Piece, row } from '../piece.ts'
import { apart } from './first-actions.ts'

/** Room for a hand to sign in. */
const ROOM = 30

/** Places to sign, at most two, side by side: who signs, room, and a line to sign on. */
export function signatures(rows: readonly Signature[], frame: Frame): readonly Piece[] {
  const { left: first, right: second } = twoColumns(frame)
  const columns = [first, second]
  const cells = columns.flatMap((column, i) => {
    const place = rows[i]
    return place
      ? [
          {
            tag: tagOf('P', frame.root),
            x: column.left,
            lines: [
              ...apart(set(frame, place.label, frame.types.smallStrong, column.width)),
              ...set(frame, place.hint, frame.types.quiet, column.width),
            ],
          },
        ]
      : []
  })
  const words = row(cells, {})
  const height = words.height + ROOM * (0.5 + 0.5 * frame.space)
  return [
    {
      height,
      before: 10,
      keepWithNext: false,
      paint: (pen, top) => {
        words.paint(pen, top)
        pen.artifact((ink) => {
          for (const { left, right } of columns.slice(0, rows.length))
            ink.path(
              [
                [left, top + height],
                [right, top + height],
              ],
              'quiet',
              0.7,
            )
        })
      },
    },
  ]
}
