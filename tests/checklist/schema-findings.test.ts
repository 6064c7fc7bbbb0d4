import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/checklist/finding.ts'
import { schemaFindings, wantedAsText } from '../../src/checklist/schema-findings.ts'
import { follow, pointer } from '../../src/checklist/tree.ts'
import type { Format, SchemaError } from '../../src/checklist/validate.ts'
import { parseYaml } from '../../src/checklist/yaml-tree.ts'
import { inFull } from './refused.ts'

const FORMAT: Format<unknown> = {
  id: 'tukiem/test/1',
  fits: (value): value is unknown => value === undefined,
  faults: () => [],
  keys: {
    '': ['format', 'version', 'questions'],
    questions: ['id', 'severity', 'kind', 'basis', 'choices'],
    'answers/*': ['value', 'note'],
    note: ['vi', 'en'],
  },
  quotable: true,
}
const ID = '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'

type Error = readonly [keyword: string, instancePath: string, params?: SchemaError['params'], propertyName?: string]
type Said = readonly (readonly [string, Finding['args']])[]

const errorsOf = (errors: readonly Error[]): readonly SchemaError[] =>
  errors.map(([keyword, instancePath, params = {}, propertyName]) => ({
    keyword,
    instancePath,
    params,
    ...(propertyName === undefined ? {} : { propertyName }),
  }))

const said = (text: string, errors: readonly Error[], format = FORMAT): Said => {
  const { tree, placeAt } = parseYaml(text, 'a.yaml')
  const placeOf = (path: readonly (string | number)[]) => ({
    ...placeAt(follow(tree, path)?.at ?? 0),
    path: pointer(path),
  })
  return inFull(schemaFindings(errorsOf(errors), { tree, format, placeOf }))
}

describe('a fault of the schema is said as', () => {
  const typed = (type: string | readonly string[]): readonly Error[] => [['type', '/a', { type }]]
  const long = 'x'.repeat(50)
  const shortened = `${'x'.repeat(39)}…`

  test.each<[string, string, readonly Error[], Said]>([
    [
      'a key missing',
      'b: 1\na: {}',
      [['required', '/a', { missingProperty: 'id' }]],
      [['key-missing 2:1', { key: 'id' }]],
    ],
    [
      'a key unknown, with what was probably meant',
      'questions: {severty: 1}',
      [['additionalProperties', '/questions', { additionalProperty: 'severty' }]],
      [['key-unknown 1:13', { key: 'severty', near: 'severity' }]],
    ],
    [
      'a key unknown in an object under a free key',
      'answers: {pay.wage: {nte: 1}}',
      [['additionalProperties', '/answers/pay.wage', { additionalProperty: 'nte' }]],
      [['key-unknown 1:22', { key: 'nte', near: 'note' }]],
    ],
    [
      'a key unknown in an object of a list',
      'questions: [{sections: 1, knd: 1}]',
      [['additionalProperties', '/questions/0', { additionalProperty: 'knd' }]],
      [['key-unknown 1:27', { key: 'knd', near: 'kind' }]],
    ],
    [
      'a key unknown in the whole file',
      'vresion: 1',
      [['additionalProperties', '', { additionalProperty: 'vresion' }]],
      [['key-unknown 1:1', { key: 'vresion', near: 'version' }]],
    ],
    [
      'a key unknown in an object that has no keys of its own',
      'else: {x: 1}',
      [['additionalProperties', '/else', { additionalProperty: 'x' }]],
      [['key-unknown 1:8', { key: 'x', near: '_' }]],
    ],
    [
      'a long key unknown, shortened',
      `else: {${long}: 1}`,
      [['additionalProperties', '/else', { additionalProperty: long }]],
      [['key-unknown 1:8', { key: shortened, near: '_' }]],
    ],
    [
      'a key that tailoring may not change',
      'change: {pay.wage: {severity: minor}}',
      [['additionalProperties', '/change/pay.wage', { additionalProperty: 'severity' }]],
      [['tailor-fixed 1:21', { key: 'severity' }]],
    ],
    [
      'a key unknown where tailoring names none of a question',
      'change: {pay.wage: {colour: red}}',
      [['additionalProperties', '/change/pay.wage', { additionalProperty: 'colour' }]],
      [['key-unknown 1:21', { key: 'colour', near: '_' }]],
    ],
    [
      'a key unknown deeper in what tailoring changes',
      'change: {pay.wage: {fix: {severity: 1}}}',
      [['additionalProperties', '/change/pay.wage/fix', { additionalProperty: 'severity' }]],
      [['key-unknown 1:27', { key: 'severity', near: '_' }]],
    ],
    [
      'a key unknown elsewhere at the depth of tailoring',
      'keep: {pay.wage: {severity: 1}}',
      [['additionalProperties', '/keep/pay.wage', { additionalProperty: 'severity' }]],
      [['key-unknown 1:19', { key: 'severity', near: '_' }]],
    ],
    ['a key that is not for here', 'a: {of: 1}', [['false schema', '/a/of']], [['key-not-here 1:5', { key: 'of' }]]],
    [
      'a name that is no id',
      'answers: {xin chào: 1}',
      [['pattern', '/answers', { pattern: ID }, 'xin chào']],
      [['id-shape 1:11', { key: 'xin chào' }]],
    ],
    [
      'a long name that is no id, shortened',
      `answers: {${long}: 1}`,
      [['maxLength', '/answers', { limit: 40 }, long]],
      [['id-shape 1:11', { key: shortened }]],
    ],
    [
      'a name that is no language',
      'title: {VN: x}',
      [['pattern', '/title', { pattern: '^[a-z]{2}$' }, 'VN']],
      [['language-shape 1:9', {}]],
    ],
    ['a value missing', 'a:', [['type', '/a', { type: 'string' }]], [['value-missing 1:1', { key: 'a' }]]],
    ['a wrong kind, wanting text', 'a: [1]', typed('string'), [['kind-wrong 1:1', { key: 'a', kind: 'text' }]]],
    [
      'a wrong kind, wanting text or nothing',
      'a: 1',
      typed(['string', 'null']),
      [['kind-wrong 1:1', { key: 'a', kind: 'text' }]],
    ],
    ['a wrong kind, wanting a number', 'a: b', typed('number'), [['kind-wrong 1:1', { key: 'a', kind: 'number' }]]],
    [
      'a wrong kind, wanting a whole number',
      'a: b',
      typed('integer'),
      [['kind-wrong 1:1', { key: 'a', kind: 'whole' }]],
    ],
    ['a wrong kind, wanting a list', 'a: b', typed('array'), [['kind-wrong 1:1', { key: 'a', kind: 'list' }]]],
    ['a wrong kind, wanting a map', 'a: b', typed('object'), [['kind-wrong 1:1', { key: 'a', kind: 'map' }]]],
    ['a wrong kind, wanting yes or no', 'a: b', typed('boolean'), [['kind-wrong 1:1', { key: 'a', kind: 'truth' }]]],
    [
      'a wrong kind, wanting a number or text',
      'a: [b]',
      typed(['number', 'string']),
      [['kind-wrong 1:1', { key: 'a', kind: 'numberOrText' }]],
    ],
    [
      'a wrong kind, wanting a number or a map',
      'a: [b]',
      typed(['number', 'object']),
      [['kind-wrong 1:1', { key: 'a', kind: 'numberOrMap' }]],
    ],
    [
      'quotes needed around a version',
      'version: 1.1',
      [['type', '/version', { type: 'string' }]],
      [['quotes-needed 1:1', { key: 'version' }]],
    ],
    [
      'a wrong kind where a version is no number',
      'version: [1]',
      [['type', '/version', { type: 'string' }]],
      [['kind-wrong 1:1', { key: 'version', kind: 'text' }]],
    ],
    [
      'a value not accepted, with what is and what was probably meant',
      'a: hight',
      [['enum', '/a', { allowedValues: ['high', 'low', 5, null] }]],
      [['value-not-accepted 1:1', { key: 'a', accepted: 'high, low, 5', written: 'hight', near: 'high' }]],
    ],
    [
      'a long value not accepted, shortened',
      `a: ${long}`,
      [['enum', '/a', { allowedValues: ['high'] }]],
      [['value-not-accepted 1:1', { key: 'a', accepted: 'high', written: shortened, near: '_' }]],
    ],
    [
      'a value not accepted that is a number',
      'a: 7',
      [['enum', '/a', { allowedValues: [5] }]],
      [['value-not-accepted 1:1', { key: 'a', accepted: '5', written: '7', near: '5' }]],
    ],
    [
      'a value not accepted that is no value',
      'a: [high]',
      [['enum', '/a', { allowedValues: ['high', '__'] }]],
      [['value-not-accepted 1:1', { key: 'a', accepted: 'high, __', written: '_', near: '_' }]],
    ],
    [
      'one of several keys needed',
      'note: {}',
      [['oneOf', '/note']],
      [['value-not-accepted 1:1', { key: 'note', accepted: 'vi, en', written: '_', near: '_' }]],
    ],
    ['no id', 'a: b c', [['pattern', '/a', { pattern: ID }]], [['id-shape 1:1', { key: 'a' }]]],
    [
      'no name of a list to include',
      'include: [../b]',
      [['pattern', '/include/0', { pattern: ID }]],
      [['include-name 1:11', {}]],
    ],
    [
      'no day',
      'a: b',
      [['pattern', '/a', { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }]],
      [['day-not-real 1:1', { key: 'a' }]],
    ],
    ['no version', 'a: b', [['pattern', '/a', { pattern: '^[0-9]{1,6}[.]' }]], [['version-shape 1:1', {}]]],
    [
      'no name of a file beside',
      'follows: ../a',
      [['pattern', '/follows', { pattern: '^[^./\\\\][^/\\\\]*$' }]],
      [['beside-name 1:1', { key: 'follows' }]],
    ],
    ['no language', 'a: B', [['pattern', '/a', { pattern: '^[a-z]{2}$' }]], [['language-shape 1:1', {}]]],
    [
      'no fingerprint',
      'a: g',
      [['pattern', '/a', { pattern: '^[0-9a-f]{64}$' }]],
      [['value-not-accepted 1:1', { key: 'a', accepted: '0-9, a-f', written: '_', near: '_' }]],
    ],
    ['no text', 'a: ""', [['minLength', '/a', { limit: 1 }]], [['text-empty 1:1', { key: 'a' }]]],
    ['a text too long', 'a: b', [['maxLength', '/a', { limit: 9 }]], [['text-too-long 1:1', { key: 'a', limit: 9 }]]],
    ['a list too short', 'a: []', [['minItems', '/a', { limit: 1 }]], [['list-too-short 1:1', { key: 'a', limit: 1 }]]],
    [
      'a map too small',
      'a: {}',
      [['minProperties', '/a', { limit: 2 }]],
      [['list-too-short 1:1', { key: 'a', limit: 2 }]],
    ],
    ['a list too long', 'a: []', [['maxItems', '/a', { limit: 3 }]], [['list-too-long 1:1', { key: 'a', limit: 3 }]]],
    [
      'a map too large',
      'a: {}',
      [['maxProperties', '/a', { limit: 4 }]],
      [['list-too-long 1:1', { key: 'a', limit: 4 }]],
    ],
    [
      'a number too small',
      'a: 1',
      [['minimum', '/a', { limit: 5 }]],
      [['number-too-small 1:1', { key: 'a', limit: 5 }]],
    ],
    [
      'a number too large',
      'a: 1',
      [['maximum', '/a', { limit: 6 }]],
      [['number-too-large 1:1', { key: 'a', limit: 6 }]],
    ],
    [
      'a colour that is none',
      'colours: {ink: 5}',
      [['type', '/colours/ink', { type: 'string' }]],
      [['colour-shape 1:11', { key: 'ink' }]],
    ],
    [
      'what it is, deeper than the colours',
      'colours: {ink: {a: 5}}',
      [['type', '/colours/ink/a', { type: 'string' }]],
      [['kind-wrong 1:17', { key: 'a', kind: 'text' }]],
    ],
    [
      'what it is, where colours are not',
      'sizes: {ink: b}',
      [['type', '/sizes/ink', { type: 'number' }]],
      [['kind-wrong 1:9', { key: 'ink', kind: 'number' }]],
    ],
    [
      'a list too short, by the key that holds it',
      'a: [[]]',
      [['minItems', '/a/0', { limit: 1 }]],
      [['list-too-short 1:5', { key: 'a', limit: 1 }]],
    ],
    [
      'what it is, in a file that is no map',
      '[]',
      [['type', '', { type: 'object' }]],
      [['kind-wrong 1:1', { key: '', kind: 'map' }]],
    ],
    [
      'a long key of something wrong, shortened',
      `${long}: b`,
      [['type', `/${long}`, { type: 'number' }]],
      [['kind-wrong 1:1', { key: shortened, kind: 'number' }]],
    ],
  ])('%s', (_, text, errors, expected) => {
    expect(said(text, errors)).toEqual(expected)
  })

  test('a value not accepted, and not quoted where the file is one of answers', () => {
    const shy = said('a: hight', [['enum', '/a', { allowedValues: ['high'] }]], { ...FORMAT, quotable: false })
    expect(shy).toEqual([['value-not-accepted 1:1', { key: 'a', accepted: 'high', written: '_', near: '_' }]])
  })
})

describe('a fault that only follows from another one is left out:', () => {
  const unknown: Error = ['additionalProperties', '/questions', { additionalProperty: 'severty' }]
  const kind: Error = ['enum', '/q/kind', { allowedValues: ['number'] }]
  const basis: Error = ['enum', '/q/basis', { allowedValues: ['law'] }]
  const codes = (text: string, ...errors: readonly Error[]) => said(text, errors).map(([place]) => place.split(' ')[0])

  test.each<[string, string, readonly Error[], readonly string[]]>([
    ['a condition of the schema', 'a: 1', [['if', '']], []],
    ['a name that is wrong, said of the whole map', 'a: 1', [['propertyNames', '']], []],
    [
      'a key missing that is there under a mistyped name',
      'questions: {severty: 1}',
      [unknown, ['required', '/questions', { missingProperty: 'severity' }]],
      ['key-unknown'],
    ],
    [
      'but not another one',
      'questions: {severty: 1}',
      [unknown, ['required', '/questions', { missingProperty: 'id' }]],
      ['key-unknown', 'key-missing'],
    ],
    [
      'nor the same one elsewhere',
      'questions: {severty: 1}\nother: {}',
      [unknown, ['required', '/other', { missingProperty: 'severity' }]],
      ['key-unknown', 'key-missing'],
    ],
    [
      'a wrong kind of what is not accepted anyway',
      'a: 1',
      [
        ['enum', '/a', { allowedValues: ['x'] }],
        ['type', '/a', { type: 'string' }],
      ],
      ['value-not-accepted'],
    ],
    [
      'a wrong kind under a name that is none',
      'a: {b~/c: 1}',
      [
        ['pattern', '/a', { pattern: ID }, 'b~/c'],
        ['type', '/a/b~0~1c', { type: 'object' }],
      ],
      ['id-shape'],
    ],
    ['but not a wrong kind by itself', 'a: 1', [['type', '/a', { type: 'string' }]], ['kind-wrong']],
    [
      'a key that an unknown kind does not take',
      'q: {kind: x, of: 1}',
      [kind, ['false schema', '/q/of']],
      ['value-not-accepted'],
    ],
    [
      'a key that an unknown basis does not take',
      'q: {basis: x, of: 1}',
      [basis, ['false schema', '/q/of']],
      ['value-not-accepted'],
    ],
    [
      'but not one of another question',
      'q: {kind: x}\nr: {of: 1}',
      [kind, ['false schema', '/r/of']],
      ['value-not-accepted', 'key-not-here'],
    ],
    [
      'nor one beside another unknown value',
      'q: {x: x, of: 1}',
      [
        ['enum', '/q/x', { allowedValues: ['y'] }],
        ['false schema', '/q/of'],
      ],
      ['value-not-accepted', 'key-not-here'],
    ],
  ])('%s', (_, text, errors, expected) => {
    expect(codes(text, ...errors)).toEqual(expected)
  })
})

describe('a value is taken as it is written', () => {
  const wanted = (text: string, ...errors: readonly Error[]) => [
    ...wantedAsText(errorsOf(errors), parseYaml(text, 'a.yaml').tree),
  ]

  test.each<[string, string, Error, readonly string[]]>([
    ['when it is a number and text is wanted', 'a: 1.10', ['type', '/a', { type: 'string' }], ['/a']],
    ['when it is a truth and text is wanted', 'a: true', ['type', '/a', { type: 'string' }], ['/a']],
    ['in a list', 'a: [1]', ['type', '/a/0', { type: 'string' }], ['/a/0']],
    ['but not when something else is wanted', 'a: 1.10', ['type', '/a', { type: 'array' }], []],
    ['nor when text is one of several kinds', 'a: 1.10', ['type', '/a', { type: ['string', 'array'] }], []],
    ['nor for another fault', 'a: 1.10', ['enum', '/a', { type: 'string' }], []],
    ['nor as a version, where 1.10 would be 1.1', 'version: 1.10', ['type', '/version', { type: 'string' }], []],
    ['nor as a version of something', 'a: {version: 1.10}', ['type', '/a/version', { type: 'string' }], []],
    ['but in what is called so', 'version: {x: 1}', ['type', '/version/x', { type: 'string' }], ['/version/x']],
    ['nor when it is nothing', 'a: ~', ['type', '/a', { type: 'string' }], []],
    ['nor when it is text already', 'a: b', ['type', '/a', { type: 'string' }], []],
    ['nor when it stood in quotes', 'a: "1"', ['type', '/a', { type: 'string' }], []],
    ['nor when it is a list', 'a: [1]', ['type', '/a', { type: 'string' }], []],
    ['nor when it is not there', 'a: 1', ['type', '/b', { type: 'string' }], []],
  ])('%s', (_, text, error, expected) => {
    expect(wanted(text, error)).toEqual(expected)
  })
})
