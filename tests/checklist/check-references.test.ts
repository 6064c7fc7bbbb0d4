import { describe, expect, test } from 'vitest'
import {
  dayFindings,
  idFindings,
  lawFindings,
  numberFactFindings,
  unknownFact,
} from '../../src/checklist/check-references.ts'
import { FACTS, LAWS, loadedAs, said } from './loaded.ts'

const loaded = loadedAs(null)
const long = 'x'.repeat(50)
const shortened = `${'x'.repeat(39)}…`

describe('a reference', () => {
  test.each<[string, string, unknown]>([
    ['to a law that is there is in order', 'code-2019', []],
    [
      'to one that is not brings the nearest',
      'code-219',
      [['law-unknown /law/ref', { law: 'code-219', near: 'code-2019' }]],
    ],
    ['to one of a long name is shortened', long, [['law-unknown /law/ref', { law: shortened, near: '_' }]]],
  ])('%s', (_, ref, expected) => {
    expect(said(lawFindings({ ref, certain: true }, ['law'], LAWS, loaded))).toEqual(expected)
  })

  test.each<[string, string, unknown]>([
    ['to a number is in order', 'hired', []],
    ['to a fact that is no number is not', 'nights', [['fact-not-number /of', { fact: 'nights' }]]],
    ['to a fact that nobody asks is not', 'hird', [['fact-unknown /of', { fact: 'hird', near: 'hired' }]]],
  ])('%s', (_, fact, expected) => {
    expect(said(numberFactFindings(fact, ['of'], FACTS, loaded))).toEqual(expected)
  })

  test('to a fact of a long name is shortened', () => {
    expect(said([unknownFact(long, ['of'], FACTS, loaded)])).toEqual([
      ['fact-unknown /of', { fact: shortened, near: '_' }],
    ])
  })
})

describe('a day', () => {
  test('must be in the calendar, or not there at all', () => {
    const days = { from: '2026-02-28', to: '2026-02-29', then: 'soon', never: undefined }
    expect(said(dayFindings(days, ['a'], loaded))).toEqual([
      ['day-not-real /a/to', { key: 'to' }],
      ['day-not-real /a/then', { key: 'then' }],
    ])
  })
})

describe('an id', () => {
  const ids = (...all: readonly string[]) =>
    said(
      idFindings(
        all.map((id) => ({ id })),
        ['all'],
        loaded,
      ),
    )

  test('is used once, in whatever capitals', () => {
    expect(ids('a', 'b', 'c')).toEqual([])
    expect(ids('a', 'b', 'A', 'a')).toEqual([
      ['id-duplicate /all/2/id', { id: 'A', file: 'a.yaml', line: 7 }],
      ['id-duplicate /all/3/id', { id: 'a', file: 'a.yaml', line: 7 }],
    ])
  })

  test('names the line of its first use', () => {
    const lines = {
      ...loaded,
      placeOf: (path: readonly (string | number)[]) => ({ file: 'a.yaml', line: Number(path[1]) * 10 }),
    }
    const all = ['a', 'b', 'b', 'B'].map((id) => ({ id }))
    expect(idFindings(all, ['all'], lines).map(({ args }) => args.line)).toEqual([10, 10])
  })

  test('has line 0 where its first place is not known', () => {
    const nowhere = { ...loaded, placeOf: () => ({ file: 'a.yaml' }) }
    expect(idFindings([{ id: 'a' }, { id: 'a' }], ['all'], nowhere).map(({ args }) => args.line)).toEqual([0])
  })

  test('is none that reaches into every object', () => {
    expect(ids('constructor', '__proto__')).toEqual([
      ['key-forbidden /all/0/id', { key: 'constructor' }],
      ['key-forbidden /all/1/id', { key: '__proto__' }],
    ])
  })
})
