import { describe, expect, test } from 'vitest'
import { clientNames } from '../../../src/cli/batch/client-names.ts'

const namesOf = (clients: readonly string[]) => clients.map(clientNames(clients))

describe('what the files of a client are called', () => {
  test.each([
    [['thanh-cong'], ['thanh-cong']],
    [['2026/Xưởng mộc Thành Công'], ['2026-xuong-moc-thanh-cong']],
    [
      ['KH 001', 'KH 002'],
      ['kh-001', 'kh-002'],
    ],
    [
      ['con', '???'],
      ['client-con', 'client'],
    ],
  ])('of %j', (clients, names) => {
    expect(namesOf(clients)).toEqual(names)
  })

  test('where two would be called the same, both have a part of their hash', () => {
    const [one = '', two = '', other] = namesOf(['a b', 'a-b', 'c'])
    expect([/^a-b-[0-9a-f]{8}$/.test(one), /^a-b-[0-9a-f]{8}$/.test(two), one === two, other]).toEqual([
      true,
      true,
      false,
      'c',
    ])
  })

  test('in whatever order they come', () => {
    const clients = ['a b', 'a-b', 'A.B', 'x', 'X', 'y']
    const one = clientNames(clients)
    const two = clientNames(clients.toReversed())
    expect(clients.map(one)).toEqual(clients.map(two))
    expect(new Set(clients.map(one)).size).toBe(clients.length)
  })

  test('a name that looks like one with a hash cannot meet one', () => {
    const [hashed = ''] = namesOf(['a b', 'a-b'])
    const names = namesOf(['a b', 'a-b', hashed])
    expect(new Set(names).size).toBe(3)
  })

  test('a client that is there twice is one', () => {
    expect(namesOf(['a', 'a'])).toEqual(['a', 'a'])
  })
})
