import { describe, expect, test } from 'vitest'
import { NO_PINS, type PackSeen, type Pin, withPin } from '../../../src/core/trust/pin.ts'

const PACK: PackSeen = {
  publisher: 'Acme',
  list: 'acme.suppliers',
  version: '1.0.0',
  sha256: 'a',
  expires: '2027-01-31',
}
const PIN: Pin = {
  publisher: 'Acme',
  list: 'acme.suppliers',
  key: 'K',
  since: '2026-11-27',
  version: '1.0.0',
  sha256: 'a',
}
const store = (...pins: readonly Pin[]) => ({ ...NO_PINS, pins })

describe('what is remembered', () => {
  test('is the key, the day, the version and the content', () => {
    expect(withPin(NO_PINS, PACK, 'K', '2026-11-27')).toEqual(store(PIN))
  })

  test('stays as it is when nothing is new', () => {
    const before = store(PIN)
    expect(withPin(before, PACK, 'K', '2026-12-01')).toBe(before)
  })

  test('rises with the version, and keeps the day', () => {
    const after = withPin(store(PIN), { ...PACK, version: '1.1.0', sha256: 'b' }, 'K', '2026-12-01')
    expect(after).toEqual(store({ ...PIN, version: '1.1.0', sha256: 'b' }))
  })

  test('does not fall with an older version', () => {
    const before = store({ ...PIN, version: '2.0.0', sha256: 'c' })
    expect(withPin(before, PACK, 'K', '2026-12-01')).toBe(before)
  })

  test('takes the other content of one version once it was accepted', () => {
    expect(withPin(store(PIN), { ...PACK, sha256: 'b' }, 'K', '2026-12-01').pins[0]?.sha256).toBe('b')
  })

  test('of a second list knows since when the publisher is trusted', () => {
    const after = withPin(store(PIN), { ...PACK, list: 'acme.smelters' }, 'K', '2026-12-01')
    expect(after).toEqual(store(PIN, { ...PIN, list: 'acme.smelters' }))
  })

  test('of a publisher with a new key is the new one, for all of its lists, from that day on', () => {
    const other = { ...PIN, list: 'acme.smelters' }
    const bank = { ...PIN, publisher: 'Bank', list: 'bank.green' }
    const after = withPin(store(PIN, other, bank), PACK, 'L', '2026-12-01')
    expect(after).toEqual(
      store({ ...other, key: 'L', since: '2026-12-01' }, bank, { ...PIN, key: 'L', since: '2026-12-01' }),
    )
  })

  test('keeps the name that the publisher has now', () => {
    expect(withPin(store(PIN), { ...PACK, publisher: 'ACME' }, 'K', '2026-12-01')).toEqual(
      store({ ...PIN, publisher: 'ACME' }),
    )
  })

  test('keeps the day of a list that has the key already when another list gets it', () => {
    const [old, moved] = [
      { ...PIN, list: 'acme.old', since: '2026-10-01' },
      { ...PIN, list: 'acme.smelters', key: 'L', since: '2026-11-20' },
    ]
    const after = withPin(store(old, moved), PACK, 'L', '2026-12-01')
    expect(after.pins.map(({ list, key, since }) => [list, key, since])).toEqual([
      ['acme.old', 'L', '2026-11-20'],
      ['acme.smelters', 'L', '2026-11-20'],
      ['acme.suppliers', 'L', '2026-11-20'],
    ])
  })

  test('is of one publisher with one blank or two in its name', () => {
    const before = store({ ...PIN, publisher: 'Acme  Group' })
    expect(withPin(before, { ...PACK, publisher: 'acme group' }, 'K', '2026-12-01').pins).toHaveLength(1)
    expect(withPin(before, { ...PACK, publisher: 'acmegroup' }, 'K', '2026-12-01').pins).toHaveLength(2)
  })

  test.each([['ACME'], [' Acme '], ['Ａcme']])('is of one publisher, written as %j too', (publisher) => {
    expect(withPin(store(PIN), { ...PACK, publisher }, 'K', '2026-12-01').pins).toHaveLength(1)
  })

  test('is of another publisher when a mark differs', () => {
    expect(withPin(store(PIN), { ...PACK, publisher: 'Ácme' }, 'K', '2026-12-01').pins).toHaveLength(2)
  })
})
