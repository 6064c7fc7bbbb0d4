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
    [`[${'[[]],'.repeat(40)}0]`],
    [`[${'{"a": {}},'.repeat(40)}0]`],
    ['"a"'],
    ['{"a": "b\\": 1"}'],
    ['{"a": "b\\\\\\": 1", "c\\\\": 2}'],
    ['{"a"\n\r\t : 1}'],
    ['{"a": "b\\\\", "c\\\\": "\\"", "\\\\\\"d": 1}'],
    ['{"a\\nb": "\\u0041"}'],
    ['[1.5, -2000, 0, -0.25, 1e+21, 5310000, false]'],
    [`[${'1,'.repeat(999)}1]`],
    [`{${Array.from({ length: 1000 }, (_, at) => `"k${at}": 1`)}}`],
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
    ['a number that may mean thousands', '{"a": 1.200}'],
    ['a number with an exponent of another kind', '[-2e3]'],
    ['a nought below nought', '[-0]'],
    ['more digits than a number keeps', '[12345678901234567890]'],
    ['a hidden character', '{"a": "\\u0000"}'],
    ['a hidden character in a key', '{"\\u0007": 1}'],
    ['a backspace', '{"a": "\\b"}'],
    ['half of a pair', '{"a": "\\ud800"}'],
    ['letters that are not composed', '{"a": "e\u0301"}'],
    ['letters that are not composed, in escapes', '{"a": "e\\u0301"}'],
    ['too deep', deep(33)],
    ['far too deep', deep(100_000)],
    ['a list too long', `[${'1,'.repeat(1000)}1]`],
    ['a map too large', `{${Array.from({ length: 1001 }, (_, at) => `"k${at}": 1`)}}`],
    ['maps in lists, too deep', `${'[{"a":'.repeat(17)}1${'}]'.repeat(17)}`],
    ['a key given twice, with blanks behind it', '{"a" : 1, "a"\n\r\t : 2}'],
    ['a key given twice behind a text of quotes and backslashes', '{"b": "\\\\\\"", "a": 1, "a": 2}'],
    ['a key given twice behind a text that ends in a backslash', '{"b": "\\\\", "a": 1, "a": 2}'],
    ['a form feed', '{"a": "\\f"}'],
    ['a hidden character before a plain text', '["\\u0000", "b"]'],
    ['a number too large for one, before another', '[1e999, 1]'],
    ['a forbidden name before another', '[{"prototype": 1}, {"b": 2}]'],
    ['a key not composed', '{"e\u0301": 1}'],
    ['a quote that never ends', '{"a": "b'],
    ['nothing', ''],
    ['a quote alone', '"b'],
  ])('has doubts about %s', (_, text) => {
    expect(quickJson(text)).toBeUndefined()
  })

  test.each([
    ['takes 100,000 keys', '{"a":1}', true],
    ['has doubts about one more', '{"a":1},{"b":1}', false],
  ])('%s', (_, rest, taken) => {
    const map = (keys: number) => `{${Array.from({ length: keys }, (_, at) => `"${at}":1`)}}`
    const text = `[${`${map(1000)},`.repeat(99)}[${map(999)},${rest}]]`
    expect(quickJson(text) !== undefined).toBe(taken)
  })
})
