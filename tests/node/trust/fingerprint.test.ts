import { expect, test } from 'vitest'
import { fingerprintOf } from '../../../src/node/trust/fingerprint.ts'
import { makeKey } from '../../../src/node/trust/key.ts'

/** The key of test 1 of RFC 8032. */
const KEY = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString('base64')

test('a key has one fingerprint for ever', () => {
  expect(fingerprintOf(KEY)).toBe('6553 7608 1591 9638 6045 1938 4699 2143')
})

test('it is eight groups of four digits, another one for each key', () => {
  const all = Array.from({ length: 50 }, () => fingerprintOf(makeKey().publicKey))
  for (const one of all) expect(one).toMatch(/^\d{4}( \d{4}){7}$/)
  expect(new Set(all).size).toBe(50)
})
