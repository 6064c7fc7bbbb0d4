import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, type Hidden, protectCounts } from '../../../src/cohort/stats/protect-counts.ts'
import { bounds, type Equation } from '../../helpers/linear-bounds.ts'

const MIN = 5

/** Every cell that was kept back, with the range that the totals and the printed cells leave it. */
function attack(counts: Counts, hidden: Hidden): readonly { readonly cell: string; readonly width: number }[] {
  const name = (row: number, column: number) => `${row} ${column}`
  const columns = counts[0] ?? []
  const equation = (cells: readonly (readonly [row: number, column: number])[]): readonly Equation[] => {
    const open = cells.filter(([row, column]) => hidden[row]?.[column])
    const is = open.reduce((sum, [row, column]) => sum + (counts[row]?.[column] ?? 0), 0)
    return open.length === 0 ? [] : [{ terms: new Map(open.map((cell) => [name(...cell), 1])), is }]
  }
  const equations = [
    ...counts.flatMap((cells, row) => equation(cells.map((_, column) => [row, column] as const))),
    ...columns.flatMap((_, column) => equation(counts.map((_, row) => [row, column] as const))),
  ]
  const cells = hidden.flatMap((row, at) => row.flatMap((isHidden, column) => (isHidden ? [name(at, column)] : [])))
  const ranges = bounds(
    equations,
    cells.map((cell) => new Map([[cell, 1]])),
  )
  return ranges.map(({ low, high }, at) => ({ cell: cells[at] ?? '', width: Math.round(high - low) }))
}

const primaryOnly = (counts: Counts): Hidden => counts.map((row) => row.map((firms) => firms < MIN))
const protect = (counts: Counts) => protectCounts(counts, { min: MIN, zeroTells: true })

/** Tables of two to seven classes and two to five categories, many cells small, every total large enough. */
const tables = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }))
    return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
  })
  .filter((counts) => {
    const total = (cells: readonly number[]) => cells.reduce((sum, one) => sum + one, 0)
    const columns = (counts[0] ?? []).map((_, column) => total(counts.map((row) => row[column] ?? 0)))
    return [...counts.map(total), ...columns].every((sum) => sum >= MIN)
  })

describe('counts by class and category', () => {
  test('print no cell under five, and leave no hidden cell fewer than six values', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const hidden = protect(counts)
        for (const [row, cells] of counts.entries())
          for (const [column, firms] of cells.entries()) if (firms < MIN) expect(hidden[row]?.[column]).toBe(true)
        expect(attack(counts, hidden).filter(({ width }) => width < MIN)).toEqual([])
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  test('would be worked out by the same attack if only the small cells were kept back', () => {
    const found = fc.sample(tables, { numRuns: 300, seed: 7 }).filter((counts) => {
      return attack(counts, primaryOnly(counts)).some(({ width }) => width < 3)
    })
    expect(found.length).toBeGreaterThan(150)
  })

  test('are printed whole where every cell is large', () => {
    expect(
      protect([
        [5, 9],
        [6, 5],
        [7, 8],
      ]).flat(),
    ).not.toContain(true)
  })

  test.each<[string, Counts, readonly string[]]>([
    [
      'a lone small cell takes three others with it',
      [
        [3, 20, 9],
        [10, 8, 30],
        [40, 50, 60],
      ],
      ['0 0', '0 1', '1 0', '1 1'],
    ],
    [
      'a class of one category alone tells of all its firms, so that it is kept back',
      [
        [6, 0],
        [9, 12],
      ],
      ['0 0', '0 1', '1 0', '1 1'],
    ],
  ])('%s', (_, counts, expected) => {
    const hidden = protect(counts)
    const cells = hidden.flatMap((row, at) => row.flatMap((one, column) => (one ? [`${at} ${column}`] : [])))
    expect(cells).toEqual(expected)
  })

  test('a 0 that tells nothing stays', () => {
    expect(
      protectCounts(
        [
          [6, 0],
          [9, 12],
        ],
        { min: MIN, zeroTells: false },
      ).flat(),
    ).not.toContain(true)
  })
})
