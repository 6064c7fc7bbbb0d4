import { describe, expect, test } from 'vitest'
import { occurrences } from '../../../src/core/calendar/occurrences.ts'
import type { Due } from '../../../src/core/model/content.ts'
import { text } from '../../helpers/questions.ts'

describe('the days of a duty in the next twelve months', () => {
  test.each<[string, Due, string, readonly string[]]>([
    ['are those of the year', { yearly: ['06-04', '12-04'] }, '2026-11-21', ['2026-12-04', '2027-06-04']],
    ['begin with today and end before it comes again', { yearly: ['12-04'] }, '2026-12-04', ['2026-12-04']],
    ['fall on the last of February when the year has no 29th', { yearly: ['02-29'] }, '2026-03-01', ['2027-02-28']],
    ['and on the 29th when it has', { yearly: ['02-29'] }, '2027-03-01', ['2028-02-29']],
    ['are none for what comes round by itself', { everyMonths: 12 }, '2026-11-21', []],
    ['are none for what follows something', { daysAfter: 30, event: text('a') }, '2026-11-21', []],
  ])('%s', (_, due, from, expected) => {
    expect(occurrences(due, from)).toEqual(expected)
  })

  test.each([
    ['2026-11-21', '2026-11-30', '2027-10-31'],
    ['2026-11-30', '2026-11-30', '2027-10-31'],
    ['2028-02-29', '2028-02-29', '2029-01-31'],
  ])('are twelve for each month, from %s on', (from, first, last) => {
    const days = occurrences({ monthly: 31 }, from)
    expect([days.length, days[0], days.at(-1)]).toEqual([12, first, last])
  })
})
