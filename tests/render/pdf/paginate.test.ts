import { expect, test } from 'vitest'
import { paginate } from '../../../src/render/pdf/paginate.ts'
import type { Piece } from '../../../src/render/pdf/piece.ts'

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  before: 0,
  keepWithNext: false,
  paint: () => {},
  ...more,
})
const heights = (pieces: readonly (Piece | 'page-break')[]): number[][] =>
  paginate(pieces, 100).map((page) => page.map((placed) => placed.piece.height))

const kept = { keepWithNext: true }

test.each([
  ['pieces fill a page before the next begins', [piece(60), piece(40), piece(1)], [[60, 40], [1]]],
  ['a piece that does not fit moves whole', [piece(60), piece(50)], [[60], [50]]],
  ['a heading moves with what follows it', [piece(60), piece(10, kept), piece(40)], [[60], [10, 40]]],
  [
    'a chain of kept pieces moves together',
    [piece(60), piece(10, kept), piece(10, kept), piece(30)],
    [[60], [10, 10, 30]],
  ],
  ['a chain longer than a page is broken', [piece(60, kept), piece(60, kept), piece(10)], [[60], [60, 10]]],
  ['a page break begins a page', [piece(10), 'page-break' as const, piece(20)], [[10], [20]]],
  [
    'breaks without a piece between them give no empty page',
    ['page-break' as const, piece(10), 'page-break' as const, 'page-break' as const, piece(20), 'page-break' as const],
    [[10], [20]],
  ],
  ['nothing is one page', [], [[]]],
  ['what is taller than a page is taken apart', [piece(120, { parts: () => [piece(70), piece(50)] })], [[70], [50]]],
  ['a table head is repeated on a new page', [piece(90), piece(20, { repeat: piece(7) })], [[90], [7, 20]]],
])('%s', (_, pieces, expected) => {
  expect(heights(pieces)).toEqual(expected)
})

test('the space above a piece is left out at the top of a page', () => {
  const pages = paginate([piece(80, { before: 9 }), piece(10, { before: 5 }), piece(30, { before: 5 })], 100)
  expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0, 85], [0]])
})
