import { describe, expect, test } from 'vitest'
import {
  distrustOf,
  keysKnown,
  keysMeant,
  withDistrusted,
  withoutDistrusted,
} from '../../../src/core/trust/distrust.ts'
import { NO_PINS, type Pin, type TrustStore } from '../../../src/core/trust/pin.ts'

const OF_K = '0000 1111 2222 3333 4444 5555 6666 7777'
const OF_L = '9999 1111 2222 3333 4444 5555 6666 7777'
const STRANGE = '1234 5678 1234 5678 1234 5678 1234 5678'
const fingerprintOf = ({ key }: Pin) => (key === 'K' ? OF_K : OF_L)
const pin = (publisher: string, list: string, key: string): Pin => ({
  publisher,
  list,
  key,
  since: '2026-11-01',
  version: '1.0.0',
  sha256: 'a',
})
const [acme, again, renamed, bank] = [
  pin('Acme', 'acme.a', 'K'),
  pin('Acme', 'acme.b', 'K'),
  pin('Acme Group', 'acme.c', 'K'),
  pin('Bank', 'bank', 'L'),
]
const STORE: TrustStore = {
  ...NO_PINS,
  pins: [acme, again, renamed, bank],
  distrusted: [{ fingerprint: STRANGE, publisher: null, since: '2026-11-02' }],
}

describe('a key is meant', () => {
  test.each([
    ['by the name of its publisher', 'acme', [{ fingerprint: OF_K, publisher: 'Acme' }]],
    ['by its publisher’s other name', ' ACME  group', [{ fingerprint: OF_K, publisher: 'Acme Group' }]],
    ['by its fingerprint', OF_L, [{ fingerprint: OF_L, publisher: 'Bank' }]],
    ['by its digits in a row', OF_L.replaceAll(' ', ''), [{ fingerprint: OF_L, publisher: 'Bank' }]],
    ['by its digits with hyphens', OF_L.replaceAll(' ', '-'), [{ fingerprint: OF_L, publisher: 'Bank' }]],
    ['by the fingerprint of a mark', STRANGE, [{ fingerprint: STRANGE, publisher: null }]],
    [
      'by a fingerprint that nobody has',
      OF_K.replace('0000', '8888'),
      [{ fingerprint: OF_K.replace('0000', '8888'), publisher: null }],
    ],
  ])('%s: %s', (_, written, keys) => {
    expect(keysMeant(written, STORE, fingerprintOf)).toEqual(keys)
  })

  test.each([['Nobody'], ['Acm'], ['1234 5678'], [`${OF_K} 1`], ['null']])('by nothing such as %j', (written) => {
    expect(keysMeant(written, STORE, fingerprintOf)).toEqual([])
  })

  test('by all keys of a publisher', () => {
    const store = { ...NO_PINS, pins: [acme, pin('Acme', 'acme.d', 'L')] }
    expect(keysMeant('Acme', store, fingerprintOf).map(({ fingerprint }) => fingerprint)).toEqual([OF_K, OF_L])
  })
})

test('every key that is known is named once', () => {
  expect(keysKnown(STORE, fingerprintOf).map(({ fingerprint }) => fingerprint)).toEqual([OF_K, OF_L, STRANGE])
  expect(keysKnown(NO_PINS, fingerprintOf)).toEqual([])
})

describe('a mark', () => {
  const key = { fingerprint: OF_K, publisher: 'Acme' }
  const other = { fingerprint: OF_L, publisher: 'Bank' }
  const marked = () => withDistrusted(STORE, [key], '2026-11-27')

  test('is put on a key, and its pins stay', () => {
    expect(marked().pins).toEqual(STORE.pins)
    expect(distrustOf(marked(), OF_K)).toEqual({ ...key, since: '2026-11-27' })
    expect(distrustOf(marked(), OF_L)).toBeNull()
    expect(distrustOf(NO_PINS, OF_K)).toBeNull()
    expect(withDistrusted(NO_PINS, [key], '2026-11-27').distrusted).toHaveLength(1)
  })

  test('keeps its day when it is put on again', () => {
    const later = withDistrusted(marked(), [key], '2026-12-01')
    expect(distrustOf(later, OF_K)?.since).toBe('2026-11-27')
    expect(later.distrusted).toHaveLength(2)
  })

  test('is taken off, and no other', () => {
    expect(withoutDistrusted(marked(), [key])).toEqual(STORE)
    expect(withoutDistrusted(withDistrusted(marked(), [other], '2026-11-28'), [key, other])).toEqual(STORE)
    expect(withoutDistrusted(NO_PINS, [key]).distrusted).toEqual([])
  })
})
