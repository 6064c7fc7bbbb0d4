import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ScoreRecord } from '../../../src/core/model/score-record.ts'
import type { Dimension } from '../../../src/core/model/statistics.ts'
import { library } from '../../helpers/firms.ts'
import { cohorts } from '../../helpers/made-records.ts'
import { workedOut, workedOutTogether } from '../../helpers/statistics-attack.ts'

/** What is kept back: all that has to be, or the small numbers alone. */
const broken = vi.hoisted(() => ({ counts: false, sums: false }))
beforeEach(() => Object.assign(broken, { counts: false, sums: false }))

type ProtectCounts = typeof import('../../../src/cohort/stats/protect-counts.ts')
vi.mock('../../../src/cohort/stats/protect-counts.ts', async (original) => {
  const real = await original<ProtectCounts>()
  const protectCounts: ProtectCounts['protectCounts'] = (counts, limits) =>
    broken.counts
      ? counts.map((row) => row.map((firms) => firms < limits.min && (limits.zeroTells || firms > 0)))
      : real.protectCounts(counts, limits)
  return { ...real, protectCounts }
})
type ProtectSums = typeof import('../../../src/cohort/stats/protect-sums.ts')
vi.mock('../../../src/cohort/stats/protect-sums.ts', async (original) => {
  const real = await original<ProtectSums>()
  const protectSums: ProtectSums['protectSums'] = (classes, limits) =>
    broken.sums ? classes.map((parts) => real.tellsTooMuch(parts, limits)) : real.protectSums(classes, limits)
  return { ...real, protectSums }
})

// Modules are loaded once for all unit tests: those that are to be broken here are loaded anew, for this file alone.
vi.resetModules()
const { gather, newGathering } = await import('../../../src/cohort/stats/gather.ts')
const { makeStatistics } = await import('../../../src/cohort/stats/make-statistics.ts')
afterAll(() => {
  vi.resetModules()
})

function statisticsOf(records: readonly ScoreRecord[], dimensions: readonly Dimension[]) {
  const gathering = newGathering(dimensions)
  for (const record of records) gather(gathering, record)
  return makeStatistics(gathering, { minCell: 5, language: 'en', facts: library.facts })
}

const ALL: readonly Dimension[] = ['sector', 'size', 'legal-form', 'province', 'women-led']
const sample = (most: number, numRuns: number) => fc.sample(cohorts(most), { numRuns, seed: 11 })

describe('whoever takes the printed tables apart', () => {
  test('can tell no number that was kept back, to less than three', () => {
    for (const records of sample(90, 60)) expect(workedOut(statisticsOf(records, ALL))).toEqual([])
  })

  test('could tell many if only the small counts were kept back', () => {
    broken.counts = true
    const told = sample(60, 10).filter((records) => workedOut(statisticsOf(records, ALL)).length > 0)
    expect(told.length).toBeGreaterThan(5)
  })

  test('could tell some if only the sums of few firms were kept back', () => {
    broken.sums = true
    const told = sample(90, 20).filter((records) => workedOut(statisticsOf(records, ALL)).length > 0)
    expect(told.length).toBeGreaterThan(2)
  })

  test('gains nothing by thinking of every combination of two dimensions, levels and contracts', () => {
    for (const records of sample(60, 25)) {
      const statistics = statisticsOf(records, ['sector', 'women-led'])
      expect(workedOutTogether(statistics, ['level', 'contracts'])).toEqual([])
    }
  })
})
