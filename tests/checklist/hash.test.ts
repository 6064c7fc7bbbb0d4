import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashChecklist } from '../../src/checklist/hash.ts'
import { canonicalJson } from '../../src/core/text/canonical-json.ts'
import { checklist, yesNo } from '../helpers/questions.ts'

describe('canonical JSON', () => {
  test.each<[string, unknown, string]>([
    ['sorts keys', { b: 1, a: 2, c: 3 }, '{"a":2,"b":1,"c":3}'],
    ['sorts by letters, not by numbers', { 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    ['sorts within', [{ b: { d: 1, c: 2 } }], '[{"b":{"c":2,"d":1}}]'],
    ['keeps lists in order', ['b', 'a', 1], '["b","a",1]'],
    ['leaves out what is undefined', { a: undefined, b: null }, '{"b":null}'],
    ['marks quotes in keys and texts', { 'a"': 'b"\n' }, '{"a\\"":"b\\"\\n"}'],
    ['knows texts, numbers, truths and nothing', ['a', 1.5, true, null], '["a",1.5,true,null]'],
    ['knows empty things', [{}, [], ''], '[{},[],""]'],
  ])('%s', (_, value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })
})

describe('the fingerprint of a list', () => {
  const list = checklist([yesNo('a')])

  test('is SHA-256 in hex', () => {
    expect(hashChecklist(list)).toBe(createHash('sha256').update(canonicalJson(list)).digest('hex'))
  })

  test('is the same in whatever order its keys were written, and another for another list', () => {
    const reversed = checklist([yesNo('a')])
    const turned = Object.fromEntries(Object.entries(reversed).reverse())
    expect(hashChecklist({ ...reversed, ...turned })).toBe(hashChecklist(list))
    expect(hashChecklist(checklist([yesNo('b')]))).not.toBe(hashChecklist(list))
  })
})
