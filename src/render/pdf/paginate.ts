import type { Columns, Laid, Piece } from './piece.ts'

export interface Placed {
  readonly piece: Piece
  /** Points below the upper edge of the text area. */
  readonly top: number
  /** Points right of where it was laid out: 0 but for the right one of two columns. */
  readonly shift: number
}

export type Page = readonly Placed[]

/** No column is begun in less room than this at the foot of a page, in points. */
const LEAST_COLUMN = 90
/** How nearly equal two columns are made, in points. */
const BALANCE_STEP = 6

/**
 * Puts pieces on pages of this height, in points. Pieces that keep with the next one move together; one that is
 * taller than a page is taken apart; a page break is never the reason for an empty page. Columns fill a page from the
 * left, and end at about one height. There is always one page.
 */
export function paginate(laid: readonly Laid[], height: number): readonly Page[] {
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
    page.push({ piece, top: at, shift: 0 })
    at += piece.height
  }
  const putGroup = (group: Group): void => {
    if (at + heightOf(group) > height) turn()
    for (const piece of group) {
      // Only a chain of kept pieces that is longer than a page gets here with no room left.
      if (at + piece.before + piece.height > height) turn()
      put(piece)
    }
  }
  const putColumns = ({ columns, shift }: Columns): void => {
    let rest = groups(columns.flatMap((piece) => takeApart(piece, height)))
    while (rest.length > 0) {
      const before = page.length === 0 ? 0 : (rest[0]?.[0]?.before ?? 0)
      if (page.length > 0 && height - at - before < LEAST_COLUMN) turn()
      const top = at + (page.length === 0 ? 0 : before)
      const { left, right, others } = fillTwo(rest, height - top)
      page.push(...placeColumn(left, top, 0), ...placeColumn(right, top, shift))
      at = top + Math.max(columnHeight(left), columnHeight(right))
      rest = others
      if (rest.length > 0) turn()
    }
  }
  for (const one of runs(laid)) {
    if (one === 'page-break') turn()
    else if ('columns' in one) putColumns(one)
    else for (const group of groups(one.pieces.flatMap((piece) => takeApart(piece, height)))) putGroup(group)
  }
  turn()
  return pages.length > 0 ? pages : [[]]
}

/** A run of pieces kept together and the piece that ends it. */
type Group = readonly Piece[]

/** Pieces that follow one another, between page breaks and columns. */
function runs(laid: readonly Laid[]): readonly ({ readonly pieces: readonly Piece[] } | Columns | 'page-break')[] {
  const found: ({ pieces: Piece[] } | Columns | 'page-break')[] = []
  for (const one of laid) {
    const last = found.at(-1)
    if (one === 'page-break' || 'columns' in one) found.push(one)
    else if (last !== undefined && last !== 'page-break' && 'pieces' in last) last.pieces.push(one)
    else found.push({ pieces: [one] })
  }
  return found
}

function takeApart(piece: Piece, height: number): readonly Piece[] {
  const room = height - (piece.repeat?.height ?? 0)
  if (piece.height <= room || !piece.parts) return [piece]
  const { repeat } = piece
  return piece
    .parts()
    .map((part, i) => ({ ...part, before: i === 0 ? piece.before : part.before, ...(repeat ? { repeat } : {}) }))
    .flatMap((part) => takeApart(part, height))
}

function groups(pieces: readonly Piece[]): readonly Group[] {
  const found: Piece[][] = []
  let group: Piece[] = []
  for (const piece of pieces) {
    group.push(piece)
    if (piece.keepWithNext) continue
    found.push(group)
    group = []
  }
  return group.length > 0 ? [...found, group] : found
}

/** As much as two columns of this height hold; where they hold all, they end at about one height. */
function fillTwo(all: readonly Group[], room: number) {
  const whole = split(all, room)
  if (whole.others.length > 0) return whole
  let [least, most] = [columnHeight(all) / 2, room]
  let even = whole
  while (most - least > BALANCE_STEP) {
    const height = (least + most) / 2
    const tried = split(all, height)
    if (tried.others.length > 0) least = height
    else [most, even] = [height, tried]
  }
  return even
}

function split(all: readonly Group[], room: number) {
  const [left, afterLeft] = fill(all, room)
  const [right, others] = fill(afterLeft, room)
  return { left, right, others }
}

/** The groups that a column of this height holds, at least one, and all others. */
function fill(all: readonly Group[], room: number): readonly [held: readonly Group[], others: readonly Group[]] {
  let count = 0
  let height = 0
  for (const group of all) {
    height += heightOf(group) - (count === 0 ? (group[0]?.before ?? 0) : 0)
    if (count > 0 && height > room) break
    count += 1
  }
  return [all.slice(0, count), all.slice(count)]
}

function placeColumn(column: readonly Group[], top: number, shift: number): readonly Placed[] {
  let at = top
  return column.flat().map((piece, i) => {
    at += i === 0 ? 0 : piece.before
    const placed = { piece, top: at, shift }
    at += piece.height
    return placed
  })
}

/** Of a column: the space above its first piece is left out. */
const columnHeight = (column: readonly Group[]): number => heightOf(column.flat()) - (column[0]?.[0]?.before ?? 0)

const heightOf = (group: Group): number => group.reduce((sum, piece) => sum + piece.before + piece.height, 0)
