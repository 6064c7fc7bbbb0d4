import { describe, expect, test, vi } from 'vitest'
import { clockOf } from '../../../src/cli/doctor/clock.ts'

/** A moment as a machine so many minutes from UTC has it. */
function momentAt(minutes: number, iso = '2026-11-27T20:30:00Z'): Date {
  const now = new Date(iso)
  vi.spyOn(now, 'getTimezoneOffset').mockReturnValue(-minutes)
  return now
}

describe('the clock', () => {
  test.each([
    [420, '2026-11-28', '03:30', '+7'],
    [0, '2026-11-27', '20:30', '+0'],
    [-210, '2026-11-27', '17:00', '-3:30'],
    [345, '2026-11-28', '02:15', '+5:45'],
  ])('%d minutes from UTC', (minutes, day, time, zone) => {
    const found = clockOf({ env: {}, now: () => momentAt(minutes) }, '2026-11-21')
    expect(found).toEqual({ day, time, zone, fixed: null, lawAsOf: '2026-11-21' })
  })

  test.each([
    ['', null],
    ['1790000000', '2026-09-21'],
    ['soon', ''],
    ['99999999999999', ''],
  ])('SOURCE_DATE_EPOCH=%s fixes the day to %s', (epoch, fixed) => {
    expect(clockOf({ env: { SOURCE_DATE_EPOCH: epoch }, now: () => momentAt(0) }, '')).toMatchObject({ fixed })
  })
})
