import { describe, expect, test } from 'vitest'
import { firmDuties } from '../../src/core/calendar/firm-duties.ts'
import type { Due, Duty } from '../../src/core/model/content.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import { text } from '../helpers/questions.ts'

const duty = (id: string, due: Due, when?: Duty['when']): Duty => ({
  id,
  title: text(id),
  how: text(id),
  due,
  laws: [],
  facts: [],
  ...(when ? { when } : {}),
})
const next = (due: Due, today: string) => firmDuties([duty('a', due)], {}, 'micro', today)[0]?.next

describe('the next day of a duty', () => {
  test.each<[string, Due, string, string | null]>([
    ['a day later this year', { yearly: ['06-04', '12-04'] }, '2026-11-21', '2026-12-04'],
    ['today still counts', { yearly: ['12-04'] }, '2026-12-04', '2026-12-04'],
    ['otherwise the first one next year', { yearly: ['06-04', '12-04'] }, '2026-12-05', '2027-06-04'],
    ['the last day of this month', { monthly: 31 }, '2026-11-21', '2026-11-30'],
    ['the last day of February', { monthly: 31 }, '2027-02-01', '2027-02-28'],
    ['a day of next month when it has passed', { monthly: 20 }, '2026-12-21', '2027-01-20'],
    ['none for what comes round by itself', { everyMonths: 12 }, '2026-11-21', null],
    ['none for what follows something', { daysAfter: 30, event: text('a') }, '2026-11-21', null],
  ])('is %s', (_, due, today, expected) => {
    expect(next(due, today)).toBe(expected)
  })
})

describe('the duties of a firm', () => {
  const all = [
    duty('event', { daysAfter: 1, event: text('a') }),
    duty('late', { yearly: ['10-01'] }, { hired: { atLeast: 10 } }),
    duty('soon', { yearly: ['12-01'] }),
  ]
  test.each<[string, Profile, readonly string[]]>([
    ['stand soonest first, what has no day last', { hired: 20 }, ['soon', 'late', 'event']],
    ['leave out what its facts rule out', { hired: 3 }, ['soon', 'event']],
    ['keep what the owner was not sure of', { hired: 'unknown' }, ['soon', 'late', 'event']],
    ['leave out what was never asked', {}, ['soon', 'event']],
  ])('%s', (_, profile, expected) => {
    expect(firmDuties(all, profile, 'micro', '2026-11-21').map(({ id }) => id)).toEqual(expected)
  })

  test.each([
    ['micro', []],
    ['small', ['paper']],
  ] as const)('are shown from their size on: %s', (size, expected) => {
    const paper = { ...duty('paper', { monthly: 31 }), tier: 'standard' as const }
    expect(firmDuties([paper], {}, size, '2026-11-21').map(({ id }) => id)).toEqual(expected)
  })
})
