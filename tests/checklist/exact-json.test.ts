import { expect, test } from 'vitest'
import { exactJson } from '../../src/checklist/exact-json.ts'
import { inShort, refused, sourceOf } from './refused.ts'

test.each([
  ['{"a":[1,2.5,true,null],"b":{"c":"ế"}}', { a: [1, 2.5, true, null], b: { c: 'ế' } }],
  ['{ "a" : 1.0 }\r\n', { a: 1 }],
  [`{"a":"${'ế'.normalize('NFD')}"}`, { a: 'ế'.normalize('NFD') }],
  [String.raw`{"a":"\u1ebf\ud83d\ude00"}`, { a: 'ế😀' }],
])('the value of %s is taken as it is written', (text, value) => {
  expect(exactJson(sourceOf(text))).toEqual(value)
})

test.each([
  ['a key given twice', '{"a":1,"a":1}', 'key-duplicate 1:8'],
  ['a key given twice, written in another way', String.raw`{"a":1,"\u0061":2}`, 'key-duplicate 1:8'],
  ['a name that reaches into every object', '{"__proto__":{"a":1}}', 'key-forbidden 1:2'],
  ['half of a pair', String.raw`{"a":"\ud83d"}`, 'control-character 1:6'],
  ['a hidden character', String.raw`{"a":"\u0000"}`, 'control-character 1:6'],
  ['YAML', 'a: 1\n', 'not-json undefined:undefined'],
  ['a number that JSON does not know', '{"a":0x10}', 'not-json undefined:undefined'],
  ['a comma too many', '{"a":1,}', 'not-json undefined:undefined'],
  ['a part of a file', '{"a":[1,', 'yaml-bracket 1:9'],
])('%s is refused', (_, text, expected) => {
  expect(inShort(refused(() => exactJson(sourceOf(text))))).toEqual([expected])
})
