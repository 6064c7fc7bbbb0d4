import type { Piece } from './piece.ts'
import type { Density } from './setting.ts'

/** From roomy to tight. Vietnamese stacks its accents: a leading below 1.25 of the size would let lines touch. */
const DENSITIES: readonly Density[] = [
  { type: 1, leading: 1, space: 1 },
  { type: 1, leading: 0.97, space: 0.7 },
  { type: 0.95, leading: 0.96, space: 0.6 },
  { type: 0.91, leading: 0.95, space: 0.5 },
  { type: 0.86, leading: 0.93, space: 0.4 },
]

/**
 * Lays pieces out as large as they can be on one page of this height, in points: type first gets smaller only when
 * less room between the pieces is not enough. What cannot be read on one page keeps its full size and takes more.
 */
export function fitOnePage(
  layOut: (density: Density) => readonly (Piece | 'page-break')[],
  height: number,
): readonly (Piece | 'page-break')[] {
  for (const density of DENSITIES) {
    const pieces = layOut(density)
    const filled = sum(pieces, ({ height: own }) => own)
    const between = sum(pieces, ({ before }) => before)
    if (filled + between * density.space > height) continue
    const share = Math.min(1, (height - filled) / Math.max(1, between))
    return pieces.map((piece) => (isPiece(piece) ? { ...piece, before: piece.before * share } : piece))
  }
  return layOut({ type: 1, leading: 1, space: 1 })
}

const isPiece = (piece: Piece | 'page-break'): piece is Piece => piece !== 'page-break'

const sum = (pieces: readonly (Piece | 'page-break')[], of: (piece: Piece) => number): number =>
  pieces.reduce((total, piece) => total + (isPiece(piece) ? of(piece) : 0), 0)
