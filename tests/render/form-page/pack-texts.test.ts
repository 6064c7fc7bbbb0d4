import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Json, packTexts, unpackTexts } from '../../../src/render/form-page/pack-texts.ts'
import { packaged } from '../../helpers/firms.ts'

const there = (data: Json, languages: readonly string[]): Json =>
  unpackTexts(JSON.parse(JSON.stringify(packTexts(data, languages))))

describe('texts taken out of data and put back', () => {
  test.each([
    ['a text', { ask: { vi: 'Có', en: 'Yes' } }],
    [
      'the same text twice',
      [
        { vi: 'Có', en: 'Yes' },
        { vi: 'Có', en: 'Yes' },
        { vi: 'Chưa', en: 'No' },
      ],
    ],
    ['the languages in another order', { ask: { en: 'Yes', vi: 'Có' } }],
    ['a text in one language', { ask: { vi: 'Có' } }],
    ['a text in three languages', { ask: { vi: 'Có', en: 'Yes', ko: '네' } }],
    ['numbers under the names of languages', { vi: 1, en: 2 }],
    ['a text that begins like a mark', ['§', '§§', '§0', { vi: '§', en: '§1' }]],
    ['nothing at all', [null, {}, [], '', false, 0]],
  ] satisfies readonly (readonly [string, Json])[])('%s comes back as it was', (_, data) => {
    expect(JSON.stringify(there(data, ['vi', 'en']))).toBe(JSON.stringify(data))
  })

  test('whatever the data', () => {
    const text = fc.record({ vi: fc.string(), en: fc.constantFrom('§', '§3', 'Yes', '') }, { noNullPrototype: true })
    const { any } = fc.letrec<{ any: Json }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Json>('§', '§1', '§§', 1, null, true),
        text,
        fc.array(tie('any')),
        fc.dictionary(fc.string(), tie('any'), { noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(any, (data) => {
        expect(JSON.stringify(there(data, ['vi', 'en']))).toBe(JSON.stringify(data))
      }),
    )
  })

  test('a list stays in two languages as it was, each text written once', () => {
    const list: Json = JSON.parse(JSON.stringify(packaged('vn.sme')))
    expect(JSON.stringify(there(list, ['vi', 'en']))).toBe(JSON.stringify(list))
    const [first = []] = packTexts(list, ['vi', 'en']).texts
    expect(first.length).toBeGreaterThan(1000)
  })

  test('without a language nothing is taken out', () => {
    expect(packTexts({ a: {} }, [])).toEqual({ languages: [], data: { a: {} }, texts: [] })
  })
})
