import { describe, expect, test } from 'vitest'
import { isForbidden, plainOf, recordOf } from '../../src/checklist/plain.ts'
import { parseYaml } from '../../src/checklist/yaml-tree.ts'
import { inFull } from './refused.ts'

const plain = (text: string, ...asWritten: readonly string[]) => {
  const { tree, placeAt } = parseYaml(text, 'a.yaml')
  return plainOf(tree, placeAt, new Set(asWritten))
}

describe('the plain value of a file', () => {
  test.each<[string, string, unknown]>([
    ['a map of all kinds', 'a: 1\nb: [x, true, null]\nc: {d: 1.5}\n', { a: 1, b: ['x', true, null], c: { d: 1.5 } }],
    ['one word', 'hello', 'hello'],
    ['a list', '- 1\n- a\n', [1, 'a']],
    ['a key without a value', 'a:\n', { a: null }],
    ['names that every object has', 'toString: 1\nhasOwnProperty: 2\n', { toString: 1, hasOwnProperty: 2 }],
    ['a list of 1000', `[${'1,'.repeat(1000)}]`, Array(1000).fill(1)],
  ])('is %s', (_, text, expected) => {
    const { value, findings } = plain(text)
    expect(findings).toEqual([])
    expect(JSON.parse(JSON.stringify(value))).toEqual(expected)
  })

  test('has objects without a prototype', () => {
    const { value } = plain('a: {b: 1}')
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Object.getPrototypeOf(recordOf([['a', 1]]))).toBeNull()
    expect({ ...recordOf([['a', 1]]) }).toEqual({ a: 1 })
  })

  test.each<[string, string, string, object, unknown]>([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', 'key-duplicate 3:1', { key: 'a', line: 1 }, { a: 1, b: 2 }],
    [
      'a key given twice within',
      'x:\n  - a: 1\n    a: 2\n',
      'key-duplicate 3:5',
      { key: 'a', line: 2 },
      { x: [{ a: 1 }] },
    ],
    ['a forbidden name', 'a: 1\n__proto__: {b: 1}\n', 'key-forbidden 2:1', { key: '__proto__' }, { a: 1 }],
    ['a forbidden name in capitals', 'Constructor: 1\n', 'key-forbidden 1:1', { key: 'Constructor' }, {}],
    ['a number without end', 'a: [1, .inf]\n', 'number-not-finite 1:8', { key: 'a' }, { a: [1, 0] }],
    ['what is not a number', 'a: {b: .nan}\n', 'number-not-finite 1:8', { key: 'b' }, { a: { b: 0 } }],
    ['a list of 1001', `a: [${'1,'.repeat(1001)}]`, 'list-too-long 1:4', { key: 'a', limit: 1000 }, { a: null }],
    ['a list of 1001 alone', `[${'1,'.repeat(1001)}]`, 'list-too-long 1:1', { key: '', limit: 1000 }, null],
    [
      'a map of 1001',
      `a:\n${Array.from({ length: 1001 }, (_, at) => `  k${at}: 1\n`).join('')}`,
      'list-too-long 2:3',
      { key: 'a', limit: 1000 },
      { a: null },
    ],
  ])('is without %s, which is named', (_, text, place, args, expected) => {
    const { value, findings } = plain(text)
    expect(inFull(findings)).toEqual([[place, args]])
    expect(JSON.parse(JSON.stringify(value))).toEqual(expected)
  })

  test.each<[string, string, readonly string[], unknown]>([
    ['a number', 'a: 1.10\nb: 1.10\n', ['/a'], { a: '1.10', b: 1.1 }],
    ['one in a list', 'a: [1.0, 2.0]\n', ['/a/1'], { a: [1, '2.0'] }],
    ['one in a map in a list', 'a: [{b: 1.0}]\n', ['/a/0/b'], { a: [{ b: '1.0' }] }],
    ['one under a name with a slash', 'a/b: 1.0\n', ['/a~1b'], { 'a/b': '1.0' }],
    ['true', 'a: true\n', ['/a'], { a: 'true' }],
    ['a number without end', 'a: .inf\n', ['/a'], { a: '.inf' }],
  ])('takes %s as it is written where text is wanted', (_, text, pointers, expected) => {
    const { value, findings } = plain(text, ...pointers)
    expect(findings).toEqual([])
    expect(JSON.parse(JSON.stringify(value))).toEqual(expected)
  })

  test('knows the names that reach into every object', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'PROTOTYPE', 'proto', 'toString']
    expect(names.map(isForbidden)).toEqual([true, true, true, true, false, false])
  })
})
