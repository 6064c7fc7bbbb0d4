import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import type { Condition } from '../../../src/core/model/condition.ts'
import type { Profile } from '../../../src/core/model/facts.ts'
import { joined } from '../../../src/core/report/joined.ts'
import { worded } from '../../../src/core/report/paper-form-asks.ts'
import { clausesOf } from '../../../src/core/report/paper-form-conditions.ts'
import { sizedFor } from '../../../src/interview/order.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { facts } from '../../helpers/packaged.ts'
import { asksOf, FORM_IDS, listOf, paperForm } from '../../helpers/paper-forms.ts'

const LANGUAGES = ['vi', 'en'] as const
const WORKSHOP: Profile = { hired: 8, familyUnpaid: 1, sector: 'furniture', payBy: 'month', site: ['machines'] }

describe.each(FORM_IDS)('the form of %s', (id) => {
  const checklist = listOf(id)
  const vi = asksOf(paperForm(id, 'vi'))

  test('asks every question and every fact that it needs, each under a code of its own', () => {
    const asked = new Set(vi.map((ask) => ask.id))
    expect(questionsOf(checklist).filter((question) => !asked.has(question.id))).toEqual([])
    expect(asked).toContain('hired')
    const codes = vi.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !/^[A-HJ-NP-Z]{1,2}\d{1,2}[a-z]?$/.test(code))).toEqual([])
  })

  test.each(LANGUAGES)('says every condition in words that can be read: %s', (language) => {
    const ifFits = wordsIn(language).say('report.paper.if-fits')
    const conditions = asksOf(paperForm(id, language)).map(({ only }) => only)
    expect(conditions.filter((only) => only.includes(ifFits))).toEqual([])
    expect(conditions.filter((only) => /report\.|undefined|[{}]|\p{Ll}-\p{Ll}+-/u.test(only))).toEqual([])
    expect(conditions.filter((only) => only.length > 250)).toEqual([])
  })

  test('has the same shape in both languages', () => {
    expect(joined(paperForm(id, 'both')).blocks).toHaveLength(paperForm(id, 'vi').blocks.length)
    expect(joined(paperForm(id, 'both', WORKSHOP)).blocks).toHaveLength(paperForm(id, 'vi', WORKSHOP).blocks.length)
  })

  test('asks a firm that is known what the check would ask it', () => {
    const sized = sizedFor({ checklist, facts, laws: [], parameters: [], sha256: '' }, { facts: WORKSHOP })
    const asked = asksOf(paperForm(id, 'vi', WORKSHOP)).map((ask) => ask.id)
    expect(asked).toEqual([...sized.facts.map((fact) => fact.id), ...sized.kept.map(({ question }) => question.id)])
  })
})

describe('a form for a firm that is known', () => {
  const asks = asksOf(paperForm('vn.start', 'vi', WORKSHOP))
  const find = (id: string) => asks.filter((ask) => ask.id === id)

  test('has its facts filled in and ticked', () => {
    expect(find('hired')[0]?.write?.value).toBe('8')
    expect(find('sector')[0]?.boxes.filter(({ ticked }) => ticked)).toEqual([
      { key: '3', label: 'Gỗ, nội thất', ticked: true },
    ])
    expect(find('site')[0]?.boxes.flatMap(({ key, ticked }) => (ticked ? [key] : []))).toEqual(['1'])
    expect(find('wageRegion')[0]?.boxes.some(({ ticked }) => ticked)).toBe(false)
  })

  test('says its numbers in the questions, and no condition that holds', () => {
    expect(find('work.contracts')[0]).toMatchObject({ write: { unit: 'người, trong 8 người' }, only: '' })
    expect(find('work.contracts')[0]?.ask).toMatch(/^Trong 8 người/)
  })

  test('asks for pay in one unit alone', () => {
    expect(find('pay.minimum-wage').map(({ write }) => write?.unit)).toEqual(['đồng một tháng'])
  })

  test('ticks that a fact is not known, and that there is none', () => {
    const [sector] = asksOf(paperForm('vn.start', 'vi', { sector: 'unknown' })).filter(({ id }) => id === 'sector')
    expect(sector?.boxes.at(-1)).toEqual({ key: 'u', label: 'Chưa rõ', ticked: true })
    const [site] = asksOf(paperForm('vn.start', 'vi', { site: [] })).filter(({ id }) => id === 'site')
    expect(site?.boxes.flatMap(({ label, ticked }) => (ticked ? [label] : []))).toEqual(['Không có mục nào kể trên'])
  })
})

describe('a form for any firm', () => {
  const asks = asksOf(paperForm('vn.start', 'en'))
  const find = (id: string) => asks.filter((ask) => ask.id === id)

  test('points at the number that a question counts from', () => {
    expect(find('work.contracts')[0]?.ask).toMatch(/^Of those hired \(A1\), how many /)
    const [asked] = asksOf(paperForm('vn.start', 'vi')).filter(({ id }) => id === 'work.contracts')
    expect(asked?.ask).toMatch(/^Trong số người được trả công \(câu A1\), bao nhiêu /)
  })

  test.each([
    ['Of the {hired} workers, how many wear a helmet?', 'Of those workers (A1), how many wear a helmet?'],
    ['Of the {hired} workers who sew, of {hired} in all?', 'Of those workers who sew (A1), of (number at A1) in all?'],
    ['Of the {hired} how many wear a helmet?', 'Of the (number at A1) how many wear a helmet?'],
    ['Are there helmets for {hired} people?', 'Are there helmets for (number at A1) people?'],
    ['Of the {nothing} workers, how many?', 'Of the … workers, how many?'],
  ])('says %j with no number as %j', (en, said) => {
    const paper = { definitions: facts, codes: new Map([['hired', 'A1']]), profile: {} }
    expect(worded({ vi: '', en }, paper, wordsIn('en'))).toBe(said)
    expect(worded({ vi: '', en }, { ...paper, profile: { hired: 12 } }, wordsIn('en'))).toBe(
      en.replaceAll('{hired}', '12').replace('{nothing}', '…'),
    )
  })

  test('asks for pay once in each unit, and says when which', () => {
    expect(find('pay.minimum-wage').map(({ code, only, write }) => [code, only, write?.unit])).toEqual([
      ['C1a', 'Only if at A5 you ticked “By the month” or “Not sure”.', 'dong a month'],
      ['C1b', 'Only if at A5 you ticked “By the day”, “By the hour” or “By the piece”.', 'dong an hour'],
    ])
  })

  test('says once what a whole section asks for', () => {
    const { blocks } = paperForm('vn.start', 'en')
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(said).toContain('This whole part: only if A1 is 1 or more.')
    expect(find('pay.on-time')[0]?.only).toBe('')
  })

  test('says from which size on a question is asked', () => {
    const tiers = asksOf(paperForm('vn.sme', 'en')).map(({ only }) => only)
    expect(tiers).toContain('Only if 11 people or more work there.')
    expect(tiers).toContain('Only if 101 people or more work there (51 in trade and services).')
  })

  test('whose trade is known leaves out what other trades are asked', () => {
    const all = asksOf(paperForm('vn.cooperative-check', 'en'))
    const trade = asksOf(paperForm('vn.cooperative-check', 'en', { sector: 'trade' }))
    expect(trade.length).toBeLessThan(all.length)
  })
})

describe('a condition in words', () => {
  const codes = new Map(facts.map(({ id }, i) => [id, `A${i + 1}`]))
  const say = (condition: Condition, profile: Profile = {}) =>
    clausesOf(condition, { definitions: facts, codes, profile }, wordsIn('en')).join(' + ')

  test.each<[string, Condition, string]>([
    ['a number', { hired: { atLeast: 50 } }, 'A1 is 50 or more'],
    ['a span', { hired: { atLeast: 1, atMost: 10 } }, 'A1 is 1 to 10'],
    ['no number', { not: { hired: { atMost: 3 } } }, 'A1 is not at most 3'],
    ['a choice', { sector: { is: 'trade' } }, 'at A3 you ticked “Buying and selling”'],
    ['not a choice', { not: { sector: { is: 'farming' } } }, 'at A3 you did not tick “Crops, livestock, fish”'],
    ['what goes without saying', { hired: { atLeast: 1 }, people: { has: 'overtime' } }, 'at A7 you ticked “Overtime”'],
    [
      'either of one fact',
      { any: [{ site: { has: 'chemicals' } }, { site: { has: 'dust-noise-heat' } }] },
      'at A8 you ticked “Chemicals, paint, glue, solvents” or “Dust, noise, heat”',
    ],
    [
      'either of two facts',
      { any: [{ exportsTo: { has: 'EU' } }, { sellsTo: { has: 'foreign-invested' } }] },
      'at A9 you ticked “European Union”; or at A10 you ticked “Foreign-owned factories, exporters”',
    ],
    [
      'many choices',
      { sector: { in: ['food', 'garment', 'electronics', 'furniture', 'mechanical', 'other-making', 'farming'] } },
      'at A3 you ticked one of the boxes 1–6, 0',
    ],
    [
      'a part that all ways share',
      {
        any: [
          { people: { has: 'under-18' }, site: { has: 'chemicals' } },
          { people: { has: 'under-18' }, hired: { atLeast: 20 } },
        ],
      },
      'at A7 you ticked “Someone under 18” + at A8 you ticked “Chemicals, paint, glue, solvents”; or A1 is 20 or more',
    ],
    [
      'ways that nobody would read through',
      { any: [1, 2, 3, 4].map((n) => ({ hired: { atLeast: n }, familyUnpaid: { is: n } })) },
      'it fits your firm',
    ],
  ])('%s', (_, condition, said) => {
    expect(say(condition)).toBe(said)
  })

  test('says nothing that is known to hold', () => {
    expect(say({ hired: { atLeast: 1 }, site: { has: 'chemicals' } }, { hired: 3, site: ['chemicals'] })).toBe('')
  })
})
