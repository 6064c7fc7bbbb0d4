import { describe, expect, test } from 'vitest'
import {
  type PlacedText,
  several,
  single,
  textFindings,
  textsOf,
  textsOfFix,
  textsOfSection,
} from '../../src/checklist/check-texts.ts'
import type { FixDocument, QuestionDocument } from '../../src/checklist/documents.ts'
import { pointer } from '../../src/checklist/tree.ts'
import type { Text } from '../../src/core/model/text.ts'
import { FACTS, loadedAs, type Said, said } from './loaded.ts'

const loaded = loadedAs(null)
const both = (words: string): Text => ({ vi: words, en: words })
const long = 'x'.repeat(50)

describe('a text', () => {
  test.each<[string, Text, Said]>([
    ['in all languages of its file is in order', { vi: 'a', en: 'b' }, []],
    ['without one lacks it', { vi: 'a' }, [['language-missing /q/help', { key: 'help', language: 'en' }]]],
    [
      'in none lacks all',
      {},
      [
        ['language-missing /q/help', { key: 'help', language: 'vi' }],
        ['language-missing /q/help', { key: 'help', language: 'en' }],
      ],
    ],
    [
      'in another has one too many',
      { vi: 'a', en: 'b', fr: 'c' },
      [['language-extra /q/help/fr', { language: 'fr', languages: 'vi, en' }]],
    ],
    [
      'in what is no language at all is shortened',
      { vi: 'a', en: 'b', [long]: 'c' },
      [[`language-extra /q/help/${long}`, { language: `${'x'.repeat(39)}…`, languages: 'vi, en' }]],
    ],
    ['takes the number of a fact', { vi: 'a {hired}', en: '{hired} b {hired}' }, []],
    [
      'takes none of a fact that nobody asks',
      { vi: '{hird}', en: 'a' },
      [['fact-unknown /q/help/vi', { fact: 'hird', near: 'hired' }]],
    ],
    [
      'takes none of a fact that is no number',
      { vi: 'a', en: '{nights}' },
      [['fact-not-number /q/help/en', { fact: 'nights' }]],
    ],
    [
      'says one fault a sentence',
      { vi: '{nights} {region}', en: '{hird} {region}' },
      [
        ['fact-not-number /q/help/vi', { fact: 'nights' }],
        ['fact-unknown /q/help/en', { fact: 'hird', near: 'hired' }],
      ],
    ],
    [
      'takes nothing else in such brackets',
      { vi: '{hired }', en: 'b {} {hired}' },
      [
        ['fact-unknown /q/help/vi', { fact: 'hired ', near: 'hired' }],
        ['fact-unknown /q/help/en', { fact: '', near: '_' }],
      ],
    ],
    ['may hold a bracket that is not closed', { vi: '{ a', en: 'a }' }, []],
  ])('%s', (_, text, expected) => {
    expect(said(textFindings([[['q', 'help'], text]], ['vi', 'en'], FACTS, loaded))).toEqual(expected)
  })

  test('is called by the last word of its path', () => {
    const texts: readonly PlacedText[] = [
      [['proof', 0], {}],
      [[0], {}],
    ]
    expect(textFindings(texts, ['vi'], FACTS, loaded).map(({ args }) => args.key)).toEqual(['proof', ''])
  })
})

describe('the texts of a question', () => {
  const paths = (texts: readonly PlacedText[]) => texts.map(([path, text]) => `${pointer(path)} ${text.en}`)
  const fix: FixDocument = {
    title: both('title'),
    first: both('first'),
    minutes: 1,
    then: [both('then 1'), both('then 2')],
    hours: 1,
    who: 'owner',
    cost: 'none',
    days: 1,
    from: [both('from')],
  }
  const base = {
    id: 'q',
    basis: 'law',
    severity: 'serious',
    ask: both('ask'),
    help: both('help'),
    met: both('met'),
    why: both('why'),
  } as const
  const full: QuestionDocument = { ...base, gap: both('gap'), mayNotApply: both('out'), proof: [both('proof')], fix }

  test('are all found, each with its place', () => {
    expect(paths(textsOf(full, ['q']))).toEqual([
      '/q/ask ask',
      '/q/help help',
      '/q/met met',
      '/q/gap gap',
      '/q/why why',
      '/q/mayNotApply out',
      '/q/proof/0 proof',
      '/q/fix/title title',
      '/q/fix/first first',
      '/q/fix/then/0 then 1',
      '/q/fix/then/1 then 2',
      '/q/fix/from/0 from',
    ])
  })

  test('are few where little is said', () => {
    expect(paths(textsOf(base, ['q']))).toEqual(['/q/ask ask', '/q/help help', '/q/met met', '/q/why why'])
    expect(textsOfFix(undefined, ['fix'])).toEqual([])
    expect(several(undefined, ['a'])).toEqual([])
    expect(single({ a: undefined }, [])).toEqual([])
  })

  test('are those of its choices', () => {
    const choices = [{ id: 'a', title: both('choice'), credit: 1 }]
    expect(paths(textsOf({ ...base, kind: 'choice', choices }, ['q']))).toContain('/q/choices/0/title choice')
  })

  test('are those of its variants', () => {
    const number = { ...base, kind: 'number', unit: 'years', target: { atLeast: 1 } } as const
    const variants = [
      {
        when: { hired: { is: 1 } },
        meaning: 2,
        unit: 'hours',
        target: { atMost: 1 },
        ask: both('ask 2'),
        help: both('help 2'),
      },
    ]
    expect(paths(textsOf({ ...number, variants }, ['q'])).slice(4)).toEqual([
      '/q/variants/0/ask ask 2',
      '/q/variants/0/help help 2',
    ])
    expect(paths(textsOf(number, ['q']))).toHaveLength(4)
  })

  test('stand behind the title of their section', () => {
    expect(
      paths(textsOfSection({ id: 's', title: both('s'), questions: [base] }, ['sections', 0])).slice(0, 2),
    ).toEqual(['/sections/0/title s', '/sections/0/questions/0/ask ask'])
    expect(paths(textsOfSection({ id: 's', questions: [] }, ['sections', 0]))).toEqual([])
  })
})
