import { paginate } from './paginate.ts'
import type { Laid, Piece } from './piece.ts'
import { type Density, ROOMY } from './setting.ts'

/** From roomy to tight. Vietnamese stacks its accents: a leading below 1.25 of the size would let lines touch. */
const DENSITIES: readonly Density[] = [
  ROOMY,
  { type: 1, leading: 0.97, space: 0.7 },
  { type: 0.95, leading: 0.96, space: 0.6 },
  { type: 0.91, leading: 0.95, space: 0.5 },
  { type: 0.86, leading: 0.93, space: 0.4 },
]

/** From all of the usual room between pieces down to what a density leaves of it. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]

/**
 * Lays pieces out as large as they can be on one page of this height, in points: type first gets smaller only when
 * less room between the pieces is not enough. What cannot be read on one page keeps its full size and takes more.
 */
export function fitOnePage(layOut: (density: Density) => readonly Laid[], height: number): readonly Laid[] {
  for (const density of DENSITIES) {
    const laid = layOut(density)
    if (paginate(withRoom(laid, density.space), height).length > 1) continue
    const share = SHARES.find((one) => one <= density.space || paginate(withRoom(laid, one), height).length === 1)
    return withRoom(laid, share ?? density.space)
  }
  return layOut(ROOMY)
}

const withRoom = (laid: readonly Laid[], share: number): readonly Laid[] =>
  laid.map((one) => {
    if (one === 'page-break') return one
    return 'columns' in one ? { ...one, columns: one.columns.map((piece) => scaled(piece, share)) } : scaled(one, share)
  })

const scaled = (piece: Piece, share: number): Piece => ({ ...piece, before: piece.before * share })

/** Closer, at full size. */
const CLOSE: Density = { type: 1, leading: 0.96, space: 0.6 }

/** Lays pieces out with all the usual room, or closer where that saves a page of this height, in points. */
export function fitFewPages(layOut: (density: Density) => readonly Laid[], height: number): readonly Laid[] {
  const roomy = layOut(ROOMY)
  const close = withRoom(layOut(CLOSE), CLOSE.space)
  return paginate(close, height).length < paginate(roomy, height).length ? close : roomy
}
