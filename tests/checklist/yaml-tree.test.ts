import { describe, expect, test } from 'vitest'
import { yamlFindingCode } from '../../src/checklist/yaml-finding.ts'
import { parseYaml } from '../../src/checklist/yaml-tree.ts'
import { inFull, refused } from './refused.ts'

describe('the tree of a file', () => {
  test.each<[string, string, object]>([
    ['a number', '1.10', { kind: 'scalar', at: 0, value: 1.1, source: '1.10', plain: true }],
    ['a word', 'word', { kind: 'scalar', at: 0, value: 'word', source: 'word', plain: true }],
    ['true', 'true', { kind: 'scalar', at: 0, value: true, source: 'true', plain: true }],
    ['nothing', '~', { kind: 'scalar', at: 0, value: null, source: '~', plain: true }],
    ['text in quotes', '"1.10"', { kind: 'scalar', at: 0, value: '1.10', source: '1.10', plain: false }],
    ['letters put together', '"e\\u0302"', { kind: 'scalar', at: 0, value: '\u00ea', plain: false }],
    ['a number that is too large for one', '9007199254740993', { kind: 'scalar', value: 9007199254740992 }],
    ['what other parsers take for a day', '2026-11-21', { kind: 'scalar', value: '2026-11-21' }],
    ['what older ones take for a truth', 'yes', { kind: 'scalar', value: 'yes' }],
    [
      'a list',
      '- 1\n- a\n',
      {
        kind: 'list',
        at: 0,
        items: [
          { kind: 'scalar', at: 2, value: 1 },
          { kind: 'scalar', at: 6, value: 'a' },
        ],
      },
    ],
    [
      'a map, its keys as text',
      'a: 1\n5: b\n',
      {
        kind: 'map',
        at: 0,
        entries: [
          { key: 'a', keyAt: 0, value: { kind: 'scalar', at: 3, value: 1 } },
          { key: '5', keyAt: 5, value: { kind: 'scalar', at: 8, value: 'b' } },
        ],
      },
    ],
    [
      'a key without a value',
      'a:\n',
      {
        kind: 'map',
        entries: [{ key: 'a', keyAt: 0, value: { kind: 'scalar', value: null, source: '', plain: true } }],
      },
    ],
    [
      'a key in a set',
      '{a}',
      { kind: 'map', entries: [{ key: 'a', value: { kind: 'scalar', at: 1, value: null, source: '', plain: true } }] },
    ],
    ['letters of a key put together', '"e\\u0302": 1', { kind: 'map', entries: [{ key: '\u00ea', keyAt: 0 }] }],
  ])('holds %s', (_, text, expected) => {
    expect(parseYaml(text, 'a.yaml').tree).toMatchObject(expected)
  })

  test('knows the place of each character', () => {
    expect(parseYaml('a: 1\nb: 2\n', 'a.yaml').placeAt(5)).toEqual({ file: 'a.yaml', line: 2, column: 1 })
  })

  test.each<[string, string, string, object]>([
    ['nothing', '', 'file-empty undefined:undefined', {}],
    ['a comment alone', '# a\n', 'file-empty undefined:undefined', {}],
    ['a list for a key', 'a: 1\n? [b]\n: 1\n', 'key-not-text 2:3', {}],
    ['a key of no letters', 'a: 1\n"": 2\n', 'key-not-text 2:1', {}],
    ['no key at all', 'b: {: 1}\n', 'key-not-text 1:5', {}],
    ['a character hidden in a value', 'a: "x\\0"\n', 'control-character 1:4', { character: 'U+0000' }],
    ['a character hidden in an item', '- "\\x07"\n', 'control-character 1:3', { character: 'U+0007' }],
    ['what is refused before it is parsed', 'a: [\n  ,b]', 'yaml-comma 2:3', {}],
    ['a limit passed', '['.repeat(33), 'yaml-too-deep 1:33', { limit: 32 }],
    ['a quote that never ends', 'a: "b', 'yaml-quote 1:4', {}],
    ['a bracket that never ends', 'a: [b', 'yaml-bracket 1:6', {}],
    ['a text that cannot begin so', 'a: `b', 'yaml-start 1:4', {}],
  ])('refuses %s', (_, text, place, args) => {
    expect(inFull(refused(() => parseYaml(text, 'a.yaml')))).toEqual([[place, args]])
  })

  test('names a hidden character in a key, and that it leaves no name', () => {
    expect(inFull(refused(() => parseYaml('"a\\0": 1\n', 'a.yaml')))).toEqual([
      ['control-character 1:1', { character: 'U+0000' }],
      ['key-not-text 1:1', {}],
    ])
  })
})

describe('a fault that the parser found', () => {
  test.each<[string, string, string]>([
    ['TAB_AS_INDENT', 'Tabs are not allowed as indentation', 'yaml-tab'],
    ['BAD_INDENT', 'All collection items must start at the same column', 'yaml-indent'],
    ['BAD_INDENT', 'Flow map in block collection must be sufficiently indented and end with a }', 'yaml-bracket'],
    ['BAD_INDENT', 'Flow sequence must be sufficiently indented and end with a ]', 'yaml-bracket'],
    ['BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed', 'yaml-colon'],
    ['MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line', 'yaml-missing-colon'],
    ['BAD_SCALAR_START', 'Plain value cannot start with a', 'yaml-start'],
    ['BAD_DQ_ESCAPE', 'Invalid escape sequence', 'yaml-escape'],
    ['NON_STRING_KEY', 'With stringKeys, all keys must be strings', 'key-not-text'],
    ['BAD_DIRECTIVE', 'Unknown directive', 'yaml-directive'],
    ['MISSING_CHAR', 'Missing closing "quote', 'yaml-quote'],
    ['MISSING_CHAR', 'Flow map must end with a }', 'yaml-bracket'],
    ['MISSING_CHAR', 'Expected flow sequence to end with ]', 'yaml-bracket'],
    ['MISSING_CHAR', 'Missing , or : between flow map items }', 'yaml-bracket'],
    ['MISSING_CHAR', 'expected ] here', 'yaml-bracket'],
    ['MISSING_CHAR', 'Implicit map keys need to be followed by map values', 'yaml-missing-colon'],
    ['MISSING_CHAR', 'Missing space before a comment', 'yaml-syntax'],
    ['UNEXPECTED_TOKEN', 'quote and end with', 'yaml-syntax'],
    ['IMPOSSIBLE', 'end with a ]', 'yaml-syntax'],
  ])('%s: %s', (code, message, expected) => {
    expect(yamlFindingCode({ code, message })).toBe(expected)
  })
})
