import { expect, test } from 'vitest'
import { latestExpiry, usualExpiry } from '../../../src/core/pack/expiry.ts'

test.each([
  ['a year, while its list holds longer', '2026-11-27', '2028-01-15', '2027-11-27'],
  [
    'half a year after its list should be looked at again, when that is sooner',
    '2026-11-27',
    '2027-01-15',
    '2027-07-17',
  ],
])('a pack holds %s', (_, packed, lookAgain, expires) => {
  expect(usualExpiry(packed, lookAgain)).toBe(expires)
})

test('nobody can let a pack hold longer than half a year after its list should be looked at again', () => {
  expect(latestExpiry('2027-01-15')).toBe('2027-07-17')
})
