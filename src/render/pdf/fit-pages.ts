import { paginate } from './paginate.ts'
import type { Laid, Piece } from './piece.ts'
import { type Density, ROOMY } from './setting.ts'

/**
 * From roomy to tight, room first. Vietnamese stacks its accents: a leading below 1.25 of the size would let lines
 * touch, so that none is below 0.94 of the usual one.
 */
const DENSITIES: readonly Density[] = [
  ROOMY,
  { type: 1, leading: 0.97, space: 0.7 },
  { type: 1, leading: 0.95, space: 0.35 },
  { type: 0.96, leading: 0.94, space: 0.3 },
  { type: 0.92, leading: 0.94, space: 0.25 },
  { type: 0.88, leading: 0.94, space: 0.25 },
  { type: 0.84, leading: 0.94, space: 0.2 },
]

/** Two languages on one page are set smaller. */
const DENSITIES_OF_TWO: readonly Density[] = [
  { type: 0.9, leading: 0.95, space: 0.5 },
  { type: 0.86, leading: 0.94, space: 0.3 },
  { type: 0.82, leading: 0.94, space: 0.2 },
  { type: 0.78, leading: 0.94, space: 0.15 },
  { type: 0.75, leading: 0.94, space: 0.1 },
]

/** From all of the usual room between pieces down to what a density leaves of it. */
const SHARES = [1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2]

/**
 * Lays pieces out as large as they can be on one page of this height, in points: type first gets smaller only when
 * less room between the pieces is not enough. What cannot be read on one page keeps its full size and takes more.
 */
export function fitOnePage(
  layOut: (density: Density) => readonly Laid[],
  height: number,
  languages: 1 | 2,
): readonly Laid[] {
  for (const density of languages === 1 ? DENSITIES : DENSITIES_OF_TWO) {
    const laid = layOut(density)
    if (paginate(withRoom(laid, density.space), height).length > 1) continue
    const share = SHARES.find((one) => one <= density.space || paginate(withRoom(laid, one), height).length === 1)
    return withRoom(laid, share ?? density.space)
  }
  return layOutFreely(layOut, height, languages)
}

const withRoom = (laid: readonly Laid[], share: number): readonly Laid[] =>
  laid.map((one) => {
    if (one === 'page-break') return one
    return 'columns' in one ? { ...one, columns: one.columns.map((piece) => scaled(piece, share)) } : scaled(one, share)
  })

const scaled = (piece: Piece, share: number): Piece => ({ ...piece, before: piece.before * share })

/** What comes after page 1, from roomy to tight: never as small as page 1 may become. */
const AFTER_PAGE_ONE: Readonly<Record<1 | 2, readonly Density[]>> = {
  1: [
    { type: 1, leading: 0.96, space: 0.6 },
    { type: 0.97, leading: 0.95, space: 0.5 },
    { type: 0.94, leading: 0.95, space: 0.45 },
    { type: 0.91, leading: 0.95, space: 0.4 },
  ],
  2: [
    { type: 0.86, leading: 0.95, space: 0.5 },
    { type: 0.84, leading: 0.95, space: 0.4 },
    { type: 0.82, leading: 0.95, space: 0.35 },
    { type: 0.8, leading: 0.94, space: 0.3 },
  ],
}

/**
 * Lays out what has as many pages as it needs, as few as the tightest density leads to, and set as large as that allows:
 * cards are never split, so that a little closer may save a page that would end half empty.
 */
export function layOutFreely(
  layOut: (density: Density) => readonly Laid[],
  height: number,
  languages: 1 | 2,
): readonly Laid[] {
  const pagesOf = (laid: readonly Laid[]): number => paginate(laid, height).length
  const at = (density: Density): readonly Laid[] => withRoom(layOut(density), density.space)
  const densities = AFTER_PAGE_ONE[languages]
  const tightest = at(densities.at(-1) ?? ROOMY)
  const least = pagesOf(tightest)
  for (const density of densities.slice(0, -1)) {
    const laid = at(density)
    if (pagesOf(laid) <= least) return laid
  }
  return tightest
}
