import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../scripts/pack-messages.ts'
import { CATALOGUES } from '../../src/words/generated/messages.ts'

const parsed = (message: string) => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()

test.each([
  ['Hello {name}.', ['Hello ', ['name'], '.']],
  ['{n, plural, =0 {none} other {# of {all}}}', [['n', 6, { '=0': ['none'], other: [0, ' of ', ['all']] }]]],
  ['{by, select, a {A} other {}}', [['by', 5, { a: ['A'], other: [] }]]],
])('%s is packed in few signs', (message, expected) => {
  expect(packed(parsed(message))).toEqual(expected)
})

test.each(['{n, plural, offset:1 one {#} other {#}}', '{n, selectordinal, one {#st} other {#th}}', '{n, number}'])(
  'what is rare stays as it was: %s',
  (message) => {
    expect(packed(parsed(message))).toEqual(parsed(message))
    expect(unpacked(packed(parsed(message)))).toEqual(parsed(message))
  },
)

test.each(Object.entries(CATALOGUES))('every message in %s comes out of the pack as it went in', (_, catalogue) => {
  const messages = Object.values(catalogue).filter((one) => typeof one === 'string')
  expect(messages.length).toBeGreaterThan(500)
  for (const message of messages) expect(unpacked(packed(parsed(message)))).toEqual(parsed(message))
})
