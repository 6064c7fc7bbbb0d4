import { describe, expect, test } from 'vitest'
import { besideLast, type ClientPair } from '../../src/cohort/beside-last.ts'
import { cohortBuilder } from '../../src/cohort/build-cohort.ts'
import type { CohortChanges } from '../../src/cohort/cohort.ts'
import { changeOf } from '../../src/cohort/tally/changes.ts'
import type { LevelId } from '../../src/core/model/assessment.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { sampleCatalogue, sampleFirms } from '../helpers/sample-firms.ts'

const [sample] = sampleFirms(1)
if (!sample) throw new Error('no firm')
const firm = (client: string, own: Partial<ClientRecord> = {}): ClientRecord => ({ ...sample, client, ...own })
const at = (level: LevelId | null): Pick<ClientRecord, 'level'> => ({ level: { ...sample.level, id: level } })
const answered = (own: Partial<ClientRecord['questions']>): Pick<ClientRecord, 'questions'> => ({
  questions: { gap: [], 'to-write': [], met: [], unknown: [], out: [], ...own },
})

async function changesOf(now: readonly ClientRecord[], last: readonly ClientRecord[]): Promise<CohortChanges> {
  const builder = cohortBuilder({ since: true })
  for await (const { record, before } of besideLast(now, last))
    if (record === undefined) builder.gone(before)
    else builder.add(record, before)
  const { changes } = builder.cohort(sampleCatalogue)
  if (changes === null) throw new Error('no changes')
  return changes
}

describe('two runs side by side', () => {
  const pairs = async (now: string, last: string) => {
    const all: ClientPair[] = []
    for await (const pair of besideLast(
      now === '' ? [] : now.split(' ').map((one) => firm(one)),
      last === '' ? [] : last.split(' ').map((one) => firm(one)),
    ))
      all.push(pair)
    return all.map(({ record, before }) => `${record?.client ?? '-'}${before?.client ?? '-'}`).join(' ')
  }
  test.each([
    ['a b c', 'a b c', 'aa bb cc'],
    ['a c', 'b c d', 'a- -b cc -d'],
    ['', 'a b', '-a -b'],
    ['a b', '', 'a- b-'],
    ['', '', ''],
    ['B a', 'B a', 'BB aa'],
  ])('%j beside %j is %j', async (now, last, expected) => {
    expect(await pairs(now, last)).toBe(expected)
  })

  test.each([
    ['b a', ''],
    ['a a', ''],
    ['a', 'c b'],
  ])('out of order or twice they are refused: %j beside %j', async (now, last) => {
    await expect(pairs(now, last)).rejects.toThrow('out of order')
  })
})

describe('what is new since the last run', () => {
  test('are clients at a higher or lower level, new ones and those that are gone', async () => {
    const changes = await changesOf(
      [
        firm('1', at('safe-start')),
        firm('2', at('first-steps')),
        firm('3', at('leading')),
        firm('4', at('leading')),
        firm('6', at('leading')),
      ],
      [
        firm('1', at('first-steps')),
        firm('2', at('lawful-base')),
        firm('3', at('leading')),
        firm('4', at(null)),
        firm('5', at('leading')),
      ],
    )
    expect(changes).toMatchObject({ compared: 4, notCompared: 0, up: { count: 1 }, down: { count: 1 } })
    expect(changes.up.first).toMatchObject([{ firm: { client: '1' }, from: 'first-steps', to: 'safe-start' }])
    expect(changes.down.first).toMatchObject([{ firm: { client: '2' } }])
    expect(changes.added).toMatchObject({ count: 1, first: [{ client: '6' }] })
    expect(changes.gone).toMatchObject({ count: 1, first: [{ client: '5' }] })
  })

  test('are urgent things in order now, and newly seen ones; what is not known any more is neither', async () => {
    const changes = await changesOf(
      [firm('1', { urgent: ['d'], ...answered({ met: ['a'], 'to-write': ['b'], unknown: ['c'], gap: ['d'] }) })],
      [firm('1', { urgent: ['a', 'b', 'c'], ...answered({ gap: ['a', 'b', 'c'] }) })],
    )
    expect(changes.urgentClosed).toMatchObject({ count: 2, firms: 1, first: [{ questions: ['a', 'b'] }] })
    expect(changes.urgentNew).toMatchObject({ count: 1, firms: 1, first: [{ questions: ['d'] }] })
  })

  test('is not told of a client with another list or another way of scoring', async () => {
    const changes = await changesOf(
      [
        firm('1', { ...at('leading'), scoring: '9' }),
        firm('2', { ...at('leading'), checklist: { ...sample.checklist, id: 'acme' } }),
      ],
      [firm('1', at('first-steps')), firm('2', at('first-steps'))],
    )
    expect(changes).toMatchObject({ compared: 0, notCompared: 2, up: { count: 0 } })
    expect(changeOf(firm('1'), firm('1', { scoring: '9' }))).toBeNull()
  })

  test('names five and counts all', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `c${i}`)
    const changes = await changesOf(
      names.map((one) => firm(one)),
      [],
    )
    expect([changes.added.count, changes.added.first.length]).toEqual([9, 5])
  })
})
