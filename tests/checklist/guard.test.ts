import { describe, expect, test } from 'vitest'
import { Lexer } from 'yaml'
import { guard } from '../../src/checklist/guard.ts'

const guarded = (text: string) => guard(new Lexer().lex(text))
/** `code at`, or what was let through. */
const refusal = (text: string) => {
  const result = guarded(text)
  return 'refusal' in result ? `${result.refusal.code} ${result.refusal.at}` : 'let through'
}
const nested = (depth: number, last = 'x: y') =>
  Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}${at === depth - 1 ? last : 'a:'}\n`).join('')
const ESCAPES = '\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\L\\P\\_\\ \\\t\\"\\/\\\\'

describe('a text is refused before it is parsed', () => {
  test.each<[string, string, string]>([
    ['for an anchor', 'a: &b 1', 'yaml-anchor 3'],
    ['for an alias', 'a: *b', 'yaml-anchor 3'],
    ['for a tag', 'a: !b 1', 'yaml-tag 3'],
    ['for a directive', '%YAML 1.2\n---\na: 1', 'yaml-directive 0'],
    ['for a second document', 'a: 1\n---\nb: 1', 'yaml-second-document 5'],
    ['for a document after the end of one', 'a: 1\n...\n---\n', 'yaml-second-document 9'],
    ['for words after the end of the document', 'a: 1\n...\nb: 2', 'yaml-second-document 9'],
    ['for words after an end with nothing before it', '...\nb: 2', 'yaml-second-document 4'],
    ['for a comma after a comma', '[a,,b]', 'yaml-comma 3'],
    ['for a comma in the next line after a comma', '[a,\n,b]', 'yaml-comma 4'],
    ['for a comma that begins a list', '[,a]', 'yaml-comma 1'],
    ['for a comma that begins a map', '{,a: 1}', 'yaml-comma 1'],
    ['for a comma that begins the next line of a list', '[ # list\n ,a]', 'yaml-comma 10'],
    ['for a tab before a key', 'a:\n\tb: 1', 'yaml-tab 3'],
    ['for a tab before an item', 'a:\n\t- b', 'yaml-tab 3'],
    ['for an escape that means nothing', 'a: "\\q"', 'yaml-escape 4'],
    ['for the second escape, when it means nothing', 'a: "\\n\\q"', 'yaml-escape 6'],
    ['for one that means nothing after a backslash', 'a: "\\\\\\q"', 'yaml-escape 6'],
    ['for an escape of one digit', 'a: "\\x4g"', 'yaml-escape 4'],
    ['for an escape of three digits', 'a: "\\u00eg"', 'yaml-escape 4'],
    ['for an escape of seven digits', 'a: "\\U0001F60g"', 'yaml-escape 4'],
    ['for a quote that never ends', 'a: "b', 'yaml-quote 3'],
    ['for a quote that ends in an escaped one', 'a: "b\\"', 'yaml-quote 3'],
    ['for a quote alone', 'a: "', 'yaml-quote 3'],
    ['for a single quote that never ends', "a: 'b", 'yaml-quote 3'],
    ['for a single quote that ends in a doubled one', "a: 'b''", 'yaml-quote 3'],
    ['for a single quote alone', "a: '", 'yaml-quote 3'],
    ['for 33 lists in brackets', '['.repeat(33), 'yaml-too-deep 32'],
    ['for 33 maps in braces', '{a: '.repeat(33), 'yaml-too-deep 128'],
    ['for 33 maps by their indents', nested(33), 'yaml-too-deep 624'],
    ['for 33 lists in one line', '- '.repeat(33), 'yaml-too-deep 64'],
    ['for 33 questions in one line', '? '.repeat(33), 'yaml-too-deep 64'],
    ['for brackets within indents', nested(3, `c: ${'['.repeat(30)}`), 'yaml-too-deep 41'],
    ['for a bracket within 32 indents', nested(32, 'x: [1]'), 'yaml-too-deep 592'],
    ['for 33 indents after a bracket that nothing opened', `]\n${nested(33)}`, 'yaml-too-deep 626'],
    ['for 33 indents after a list that is closed', `[1]\n${nested(33)}`, 'yaml-too-deep 628'],
    ['for 33 indents after a map that is closed', `{a: 1}\n${nested(33)}`, 'yaml-too-deep 631'],
    ['for 33 indents below a list that broke off', `a: [1\n${nested(33)}`, 'yaml-too-deep 630'],
    ['for 33 indents below lists that broke off together', `a: [[[\n${nested(33)}`, 'yaml-too-deep 631'],
    ['for a mark of a tag in a list', '[a, !b c]', 'yaml-tag 4'],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected)
  })

  test('with the limit that it passed', () => {
    expect(guarded('['.repeat(33))).toMatchObject({ refusal: { args: { limit: 32 } } })
    expect(guard(Array(250_001).fill('\n'))).toEqual({
      refusal: { code: 'yaml-too-many-parts', args: { limit: 250_000 }, at: 250_000 },
    })
    expect(guarded('a: &b 1')).toMatchObject({ refusal: { args: {} } })
  })
})

describe('a text is let through', () => {
  test.each<[string, string]>([
    ['with a mark at its start', '---\na: 1\n'],
    ['with a mark at its end', 'a: 1\n...\n'],
    ['with comments after its end', 'a: 1\n...\n# the end\n\n'],
    ['with three dots as a value', 'a: ...\nb: 1\n'],
    ['with three dots as a value, and an item', '- ...\n- b\n'],
    ['with the signs of anchors, tags and directives within words', 'a: b&c*d!e%f\n'],
    ['with the signs of anchors and tags in quotes', 'a: "&b *c !d %e"\nb: \'&b\'\n'],
    ['with a comma at the end of a list', '[a, b,]'],
    ['with a comma after a list in a list', '[[a], b]'],
    ['with a comma as a value', '- ,\n- ,a\n'],
    ['with a tab between a key and its value', 'a:\t1\n'],
    ['with a tab between brackets', 'a: [\n\t1,\n\t2]\n'],
    ['with a tab before a comment', 'a: 1\n\t# b\nc: 2\n'],
    ['with a tab in an empty line', 'a: 1\n\t\nb: 2\n'],
    ['with a tab in an empty line of Windows', 'a: 1\r\n\t\r\nb: 2\r\n'],
    ['with all escapes that mean something', `a: "${ESCAPES}\\x4F\\u1EBF\\U0001f642"`],
    ['with lines joined by a backslash', 'a: "b\\\n  c\\\r\n  d"'],
    ['with any backslash in single quotes', "a: '\\q'"],
    ['with any backslash without quotes', 'a: \\q\n'],
    ['with an escaped backslash before a letter', 'a: "\\\\q"'],
    ['with empty quotes', 'a: ""\nb: \'\'\n'],
    ['with a doubled single quote', "a: 'b''c'\n"],
    ['with an escaped quote', 'a: "b\\"c"\n'],
    ['with an escaped backslash before the last quote', 'a: "b\\\\"\n'],
    ['with 32 lists in brackets', `${'['.repeat(32)}${']'.repeat(32)}`],
    ['with 32 lists in brackets, again and again', `[${`${'['.repeat(31)}1${']'.repeat(31)},`.repeat(40)}]`],
    ['with 32 maps in braces, again and again', `{${`${'a: {'.repeat(31)}b: 1${'}'.repeat(31)},`.repeat(40)}}`],
    ['with 32 maps by their indents', nested(32)],
    ['with 32 lists in one line', '- '.repeat(32)],
    ['with brackets within indents, 32 in all', nested(3, `c: ${'['.repeat(29)}`)],
    ['with 100 keys side by side', 'k: v\n'.repeat(100)],
    ['with 100 items side by side', '- k: v\n  l: w\n'.repeat(100)],
    [
      'with 40 maps, each farther in than the last',
      Array.from({ length: 40 }, (_, at) => `k:\n${' '.repeat(at + 1)}x: 1\n`).join(''),
    ],
    ['with 40 lists that broke off', 'a: [1\n'.repeat(40)],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBe('let through')
  })

  test('with 250,000 parts, all of which are handed on', () => {
    const result = guard(Array(250_000).fill('\n'))
    expect('tokens' in result && result.tokens.length).toBe(250_000)
    expect(guarded('a: 1\n')).toEqual({ tokens: [...new Lexer().lex('a: 1\n')] })
  })
})
