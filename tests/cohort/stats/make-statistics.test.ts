import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather, newGathering } from '../../../src/cohort/stats/gather.ts'
import { makeStatistics } from '../../../src/cohort/stats/make-statistics.ts'
import { quantile } from '../../../src/cohort/stats/tally.ts'
import type { ScoreRecord } from '../../../src/core/model/score-record.ts'
import { DIMENSIONS, type Dimension } from '../../../src/core/model/statistics.ts'
import { library } from '../../helpers/firms.ts'
import { cohorts, type MadeFirm, madeRecord } from '../../helpers/made-records.ts'

function statisticsOf(records: readonly ScoreRecord[], dimensions: readonly Dimension[] = DIMENSIONS, minCell = 5) {
  const gathering = newGathering(dimensions)
  for (const record of records) gather(gathering, record)
  return makeStatistics(gathering, { minCell, language: 'en', facts: library.facts })
}

const some = (count: number, firm: MadeFirm) => Array.from({ length: count }, () => madeRecord(firm))
const shown = (records: readonly ScoreRecord[], measure: string, statistic: string, dimension = 'all') =>
  statisticsOf(records)
    .figures.filter((one) => one.measure === measure && one.statistic === statistic && one.dimension === dimension)
    .map((one) => [one.class, one.suppressed ? '*' : one.value, one.n])

describe('statistics', () => {
  test('of fewer than five firms say nothing', () => {
    expect(statisticsOf(some(4, {}))).toMatchObject({ firms: null, figures: [], leftOut: [{ what: 'all' }] })
  })

  test('do not depend on the order of the firms', () => {
    fc.assert(
      fc.property(cohorts(40), (records) => {
        expect(statisticsOf(records.toReversed())).toEqual(statisticsOf(records))
      }),
      { numRuns: 20 },
    )
  })

  test('never go below five, whatever is asked for', () => {
    expect(statisticsOf(some(6, {}), DIMENSIONS, 1).minCell).toBe(5)
    expect(statisticsOf(some(30, {}), DIMENSIONS, 20).minCell).toBe(20)
  })

  test('count firms by class, and the small classes as others', () => {
    const records = [
      ...some(8, { sector: 'food' }),
      ...some(6, { sector: 'trade' }),
      ...some(3, { sector: 'garment' }),
      ...some(2, {}),
    ]
    expect(shown(records, 'firms', 'firms', 'sector')).toEqual([
      ['food', 8, 8],
      ['trade', 6, 6],
      ['(other)', 5, 5],
    ])
  })

  test('know a province by its name without marks, capitals and prefix, and say it as most write it', () => {
    const records = [
      ...some(4, { province: 'TP. Huế' }),
      ...some(3, { province: 'Hue' }),
      ...some(7, { province: 'Bắc Ninh' }),
    ]
    expect(shown(records, 'firms', 'firms', 'province')).toEqual([
      ['Bắc Ninh', 7, 7],
      ['TP. Huế', 7, 7],
    ])
  })

  test('give up a dimension of more than 400 names', () => {
    const records = Array.from({ length: 401 }, (_, at) => madeRecord({ province: `Street ${at}` }))
    expect(statisticsOf(records).leftOut).toContainEqual({ what: 'province', reason: 'too-many-classes' })
  })

  test('add up people, and those who have a contract', () => {
    const records = [
      ...some(6, { hired: 10, family: 2, contracts: 4, women: 6 }),
      ...some(6, { hired: 20, family: 1, contracts: 20 }),
    ]
    expect(shown(records, 'people', 'sum')).toEqual([['(all)', 198, 12]])
    expect(shown(records, 'contracts.missing', 'sum')).toEqual([['(all)', 36, null]])
    expect(shown(records, 'contracts.people', 'percent')).toEqual([['(all)', 80, null]])
    expect(shown(records, 'women', 'sum')).toEqual([['(all)', 36, 6]])
    expect(shown(records, 'women', 'percent')).toEqual([['(all)', 50, 6]])
  })

  test('keep people back where one firm has nearly all of them', () => {
    const records = [...some(9, { hired: 2 }), ...some(1, { hired: 500 })]
    expect(shown(records, 'people', 'sum')).toEqual([['(all)', '*', 10]])
  })

  test('say the surplus of co-operatives in million dong', () => {
    const records = some(5, { members: 30, womenMembers: 12, surplus: 240_000_000 })
    expect(shown(records, 'surplus', 'sum')).toEqual([['(all)', 1200, 5]])
    expect(shown(records, 'members', 'sum')).toEqual([['(all)', 150, 5]])
    expect(shown(records, 'women-members', 'percent')).toEqual([['(all)', 40, 5]])
  })

  test('rank gaps by the firms that share them, and count of those that were asked', () => {
    const records = [
      ...some(8, { gaps: ['a', 'b'] }),
      ...some(6, { gaps: ['b'], met: ['a'] }),
      ...some(6, { met: ['b'] }),
    ]
    expect(
      statisticsOf(records).figures.filter(({ table, dimension }) => table === 'gaps' && dimension === 'all'),
    ).toMatchObject([
      { measure: 'gap.b', statistic: 'firms', value: 14, n: 20 },
      { measure: 'gap.b', statistic: 'percent', value: 70 },
      { measure: 'gap.a', statistic: 'firms', value: 8, n: 14 },
      { measure: 'gap.a', statistic: 'percent', value: 57 },
    ])
  })

  test('hide how many answered where fewer than five did not', () => {
    const records = [...some(9, { law: 0.4 }), ...some(2, { law: null })]
    expect(shown(records, 'line.law', 'median')).toEqual([['(all)', 40, null]])
    expect(shown(records, 'line.law', 'q1')).toEqual([['(all)', '*', null]])
    expect(shown([...records, ...some(3, { law: null })], 'line.law', 'median')).toEqual([['(all)', 40, 9]])
  })

  test('leave out what tells no firms apart: that all are at one level would be told of each', () => {
    expect(shown(some(9, { level: 'first-steps' }), 'level.first-steps', 'firms')).toEqual([])
  })
})

test.each([
  [0.25, 10],
  [0.5, 20],
  [0.75, 20],
  [1, 90],
])('the quantile %s of 10, 20, 20, 90 is %i', (part, expected) => {
  const at = Array<number>(101).fill(0)
  at[10] = 1
  at[20] = 2
  at[90] = 1
  expect(quantile(at, part)).toBe(expected)
})
