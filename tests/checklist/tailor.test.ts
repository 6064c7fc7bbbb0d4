import { describe, expect, test } from 'vitest'
import type { ChecklistDocument, FixDocument, QuestionDocument } from '../../src/checklist/documents.ts'
import type { Part, SectionPart } from '../../src/checklist/parts.ts'
import { inOrder, tailor } from '../../src/checklist/tailor.ts'
import { FACTS, loadedAs, type Said, said } from './loaded.ts'

const both = (words: string) => ({ vi: words, en: words })
const list: ChecklistDocument = {
  format: 'tukiem/checklist/1',
  id: 'small',
  version: '1.0.0',
  languages: ['vi', 'en'],
  title: both('a'),
  publisher: { name: 'a' },
  lawAsOf: '2026-11-21',
  lookAgain: '2027-01-15',
}
const fix: FixDocument = { first: both('first'), minutes: 1, hours: 1, who: 'owner', cost: 'none', days: 1 }
const base = loadedAs(list, 'base.yaml')
const part = (id: string, own: Partial<QuestionDocument> = {}): Part => {
  const question: QuestionDocument = {
    id,
    basis: 'law',
    severity: 'serious',
    ask: both('ask'),
    help: both('help'),
    met: both('met'),
    why: both('why'),
    codes: { ilo: ['C1'] },
    ...own,
    kind: 'yes-no',
  }
  return { question, loaded: base, path: ['base', id], fixLoaded: base, fixPath: ['base', id, 'fix'] }
}
const SECTIONS: readonly SectionPart[] = [
  { id: 'pay', title: both('pay'), parts: [part('pay.wage', { fix }), part('pay.time')] },
  { id: 'safety', title: both('safety'), parts: [part('safety.exits'), part('safety.good', { basis: 'strength' })] },
]

const tailored = (own: Partial<ChecklistDocument>) => tailor(SECTIONS, loadedAs({ ...list, ...own }), FACTS)
const ids = (sections: readonly SectionPart[]) =>
  sections.map(({ id, parts }) => `${id}: ${parts.map(({ question }) => question.id).join(' ')}`)
const ALL = ['pay: pay.wage pay.time', 'safety: safety.exits safety.good']

describe('a list that is tailored', () => {
  test.each<[string, Partial<ChecklistDocument>, readonly string[]]>([
    ['is whole when nothing is said', {}, ALL],
    ['keeps everything with an empty keep', { keep: [] }, ALL],
    [
      'keeps questions in any capitals',
      { keep: ['PAY.WAGE', 'safety.good'] },
      ['pay: pay.wage', 'safety: safety.good'],
    ],
    ['keeps sections in any capitals', { keep: ['Pay'] }, ['pay: pay.wage pay.time']],
    ['drops questions', { drop: ['Pay.Wage'] }, ['pay: pay.time', 'safety: safety.exits safety.good']],
    ['drops sections', { drop: ['SAFETY'] }, ['pay: pay.wage pay.time']],
    ['drops of what it keeps', { keep: ['pay'], drop: ['pay.time'] }, ['pay: pay.wage']],
    ['may drop all', { drop: ['pay', 'safety'] }, []],
  ])('%s', (_, own, expected) => {
    const { sections, findings } = tailored(own)
    expect(ids(sections)).toEqual(expected)
    expect(findings).toEqual([])
  })

  test.each<[string, Partial<ChecklistDocument>, Said]>([
    [
      'what it keeps and is not there',
      { keep: ['pay', 'pay.wge'] },
      [['tailor-unknown /keep/1', { id: 'pay.wge', near: 'pay.wage' }]],
    ],
    [
      'what it drops and is not there',
      { drop: ['safty'] },
      [['tailor-unknown /drop/0', { id: 'safty', near: 'safety' }]],
    ],
    [
      'what it changes and is not there',
      { change: { 'pay.wge': {} } },
      [['tailor-unknown /change/pay.wge', { id: 'pay.wge', near: 'pay.wage' }]],
    ],
    ['that it changes a section', { change: { pay: {} } }, [['tailor-unknown /change/pay', { id: 'pay', near: '_' }]]],
    [
      'a long name, shortened',
      { keep: ['pay', 'x'.repeat(50)] },
      [['tailor-unknown /keep/1', { id: `${'x'.repeat(39)}…`, near: '_' }]],
    ],
    [
      'a fix for a strength',
      { change: { 'Safety.Good': { fix } } },
      [['key-not-here /change/Safety.Good/fix', { key: 'fix' }]],
    ],
    [
      'the texts that it brings',
      {
        change: {
          'pay.wage': {
            help: { vi: 'a' },
            proof: [both('a'), { vi: 'a' }],
            fix: { ...fix, first: { en: 'a {hird}' } },
          },
        },
      },
      [
        ['language-missing /change/pay.wage/help', { key: 'help', language: 'en' }],
        ['language-missing /change/pay.wage/proof/1', { key: 'proof', language: 'en' }],
        ['language-missing /change/pay.wage/fix/first', { key: 'first', language: 'vi' }],
        ['fact-unknown /change/pay.wage/fix/first/en', { fact: 'hird', near: 'hired' }],
      ],
    ],
  ])('is refused for %s', (_, own, expected) => {
    expect(said(tailored(own).findings)).toEqual(expected)
  })

  test('changes help, proof, codes and fix of a question, and nothing of others', () => {
    const change = { help: both('new'), proof: [both('proof')], codes: { rba: ['A4'] } }
    const { sections } = tailored({ change: { 'PAY.time': change } })
    const [wage, time] = sections[0]?.parts ?? []
    expect(wage).toBe(SECTIONS[0]?.parts[0])
    expect(time?.question).toEqual({
      ...part('pay.time').question,
      help: both('new'),
      proof: [both('proof')],
      codes: { ilo: ['C1'], rba: ['A4'] },
    })
    expect([time?.fixLoaded.file, time?.fixPath]).toEqual(['base.yaml', ['base', 'pay.time', 'fix']])
  })

  test('keeps the codes of what it changes in another way', () => {
    const { sections } = tailored({ change: { 'pay.time': { help: both('new') } } })
    expect(sections[0]?.parts[1]?.question.codes).toEqual({ ilo: ['C1'] })
  })

  test('tells of a fix that it brings where it stands itself', () => {
    const own = { ...fix, minutes: 9 }
    const { sections } = tailored({ change: { 'PAY.wage': { fix: own } } })
    const wage = sections[0]?.parts[0]
    expect(wage?.question.fix).toEqual(own)
    expect([wage?.fixLoaded.file, wage?.fixPath]).toEqual(['a.yaml', ['change', 'PAY.wage', 'fix']])
    expect([wage?.loaded.file, wage?.path]).toEqual(['base.yaml', ['base', 'pay.wage']])
  })
})

describe('the order of sections', () => {
  const ordered = (own: Partial<ChecklistDocument>) => inOrder(SECTIONS, loadedAs({ ...list, ...own }))

  test.each<[string, Partial<ChecklistDocument>, readonly string[]]>([
    ['is that of the list', {}, ['pay', 'safety']],
    ['begins with what is named, in any capitals', { order: ['SAFETY'] }, ['safety', 'pay']],
    ['has each once', { order: ['safety', 'pay', 'safety'] }, ['safety', 'pay']],
    ['is not changed by what is in focus', { focus: ['safety'] }, ['pay', 'safety']],
  ])('%s', (_, own, expected) => {
    const { sections, findings } = ordered(own)
    expect(sections.map(({ id }) => id)).toEqual(expected)
    expect(findings).toEqual([])
  })

  test('names no section that is not there', () => {
    const { sections, findings } = ordered({ order: ['pay', 'safty'], focus: ['x'.repeat(50)] })
    expect(sections.map(({ id }) => id)).toEqual(['pay', 'safety'])
    expect(said(findings)).toEqual([
      ['section-unknown /order/1', { id: 'safty', near: 'safety' }],
      ['section-unknown /focus/0', { id: `${'x'.repeat(39)}…`, near: '_' }],
    ])
  })
})
