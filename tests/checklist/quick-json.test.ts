import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quickJson } from '../../src/checklist/quick-json.ts'

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('JSON read quickly', () => {
  test.each([
    ['{"a": {"b": [1, "x", null, true]}}'],
    ['{"a\\"b\\\\": "c: \\"d\\": {", "e" : ":"}'],
    ['{"a": "dòng\\nhai\\tcột"}'],
    ['{"a": "S\\u1ed5 tay"}'],
    [deep(32)],
  ])('gives the value of %s', (text) => {
    expect(quickJson(text)).toEqual(JSON.parse(text))
  })

  test.each([
    ['no JSON', '{"a": 1,}'],
    ['YAML', 'a: 1'],
    ['a key given twice', '{"a": 1, "b": {"c": 1, "c": 2}}'],
    ['a key given twice, once in escapes', '{"a": 1, "\\u0061": 2}'],
    ['the prototype', '{"a": {"__proto__": {"b": 1}}}'],
    ['a constructor', '{"Constructor": 1}'],
    ['a number too large for one', '{"a": 1e999}'],
    ['a hidden character', '{"a": "\\u0000"}'],
    ['a hidden character in a key', '{"\\u0007": 1}'],
    ['a backspace', '{"a": "\\b"}'],
    ['half of a pair', '{"a": "\\ud800"}'],
    ['letters that are not composed', '{"a": "e\u0301"}'],
    ['letters that are not composed, in escapes', '{"a": "e\\u0301"}'],
    ['too deep', deep(33)],
    ['far too deep', deep(100_000)],
    ['a list too long', `[${'1,'.repeat(1000)}1]`],
  ])('has doubts about %s', (_, text) => {
    expect(quickJson(text)).toBeUndefined()
  })

  test('gives any value back, however its keys and texts look', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '"', '\\', ':', '{', ' ', 'ế', '\n'), maxLength: 6 })
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(name, fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (one, indent) => {
        expect(quickJson(JSON.stringify(one, null, indent))).toEqual(one)
      }),
      { numRuns: 500 },
    )
  })
})
