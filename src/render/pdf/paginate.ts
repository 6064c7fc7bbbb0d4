import type { Piece } from './piece.ts'

export interface Placed {
  readonly piece: Piece
  /** Points below the upper edge of the text area. */
  readonly top: number
}

export type Page = readonly Placed[]

/**
 * Puts pieces on pages of this height, in points. Pieces that keep with the next one move together; one that is
 * taller than a page is taken apart; a page break is never the reason for an empty page. There is always one page.
 */
export function paginate(pieces: readonly (Piece | 'page-break')[], height: number): readonly Page[] {
  const pages: Placed[][] = []
  let page: Placed[] = []
  let at = 0
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    at = 0
  }
  const put = (piece: Piece): void => {
    if (page.length === 0 && piece.repeat) put(piece.repeat)
    at += page.length === 0 ? 0 : piece.before
    page.push({ piece, top: at })
    at += piece.height
  }
  for (const group of groups(pieces.flatMap((piece) => takeApart(piece, height)))) {
    if (group === 'page-break') turn()
    else {
      if (at + heightOf(group) > height) turn()
      for (const piece of group) {
        // Only a chain of kept pieces that is longer than a page gets here with no room left.
        if (at + piece.before + piece.height > height) turn()
        put(piece)
      }
    }
  }
  turn()
  return pages.length > 0 ? pages : [[]]
}

function takeApart(piece: Piece | 'page-break', height: number): readonly (Piece | 'page-break')[] {
  if (piece === 'page-break') return [piece]
  const room = height - (piece.repeat?.height ?? 0)
  if (piece.height <= room || !piece.parts) return [piece]
  const { repeat } = piece
  return piece.parts
    .map((part, i) => ({ ...part, before: i === 0 ? piece.before : part.before, ...(repeat ? { repeat } : {}) }))
    .flatMap((part) => takeApart(part, height))
}

/** Each group is a run of pieces kept together and the piece that ends it. */
function groups(pieces: readonly (Piece | 'page-break')[]): readonly (readonly Piece[] | 'page-break')[] {
  const found: (readonly Piece[] | 'page-break')[] = []
  let group: Piece[] = []
  for (const piece of pieces) {
    if (piece !== 'page-break') group.push(piece)
    if (piece !== 'page-break' && piece.keepWithNext) continue
    if (group.length > 0) found.push(group)
    if (piece === 'page-break') found.push(piece)
    group = []
  }
  return group.length > 0 ? [...found, group] : found
}

const heightOf = (group: readonly Piece[]): number => group.reduce((sum, piece) => sum + piece.before + piece.height, 0)
