import { describe, expect, test } from 'vitest'
import type { FirmDuty } from '../../../src/core/model/content.ts'
import type { Block } from '../../../src/core/model/report.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../../src/core/report/plan-report.ts'
import { makeScoreReport } from '../../../src/core/report/score-report.ts'
import { makeSummaryReport } from '../../../src/core/report/summary-report.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { assessed, BASE, checklist, choice, count, number, yesNo } from '../../helpers/questions.ts'

const vi = wordsIn('vi')
const en = wordsIn('en')
const say = (words: string) => ({ vi: words, en: words })
const report = (...given: Parameters<typeof assessed>) => {
  const result = assessed(...given)
  return makePlanReport(result, makePlan(result), en)
}
const printed = (blocks: readonly Block[]) => JSON.stringify(blocks)
const cards = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'action')

describe('a plan report', () => {
  test('does not print the answer to a question that no longer fits', () => {
    const hidden = yesNo('hidden', { ask: say('the hidden question'), when: { sector: { is: 'trade' } } })
    const { blocks } = report(checklist([yesNo('a'), hidden]), {
      a: 'yes',
      hidden: { value: 'no', note: 'a secret note' },
    })
    expect(printed(blocks)).not.toContain('a secret note')
    expect(printed(blocks)).toContain('Not at your firm, by what you told')
  })

  test('shows no bar and no score for a section where nothing counts', () => {
    const out = yesNo('b', { mayNotApply: say('none') })
    const { blocks } = report(checklist([yesNo('a')], [out]), { a: 'yes', b: 'not-applicable' })
    const bars = blocks.find((block) => block.kind === 'bars')
    expect(bars?.kind === 'bars' && bars.rows.map((row) => row.label)).toEqual(['section 1'])
  })

  test('has no heading for sections where nothing counts at all', () => {
    const { blocks } = report(checklist([yesNo('a', { mayNotApply: say('none') })]), { a: 'not-applicable' })
    expect(printed(blocks)).not.toContain('Section by section')
    const bare = blocks.filter(
      ({ kind }, at) => kind === 'heading' && (blocks[at + 1] === undefined || blocks[at + 1]?.kind === 'page-break'),
    )
    expect(bare).toEqual([])
  })

  test('shows on page 1 the sections with most to do, and the others as one', () => {
    const sections = Array.from({ length: 10 }, (_, at) => [yesNo(`a${at}`), yesNo(`b${at}`)])
    const answers = Object.fromEntries(sections.flat().map(({ id }) => [id, /^a[0-2]/.test(id) ? 'no' : 'yes']))
    const bars = report(checklist(...sections), answers).blocks.find((block) => block.kind === 'bars')
    const rows = bars?.kind === 'bars' ? bars.rows : []
    expect(rows).toHaveLength(6)
    expect(rows.slice(0, 3).map(({ label }) => label)).toEqual([1, 2, 3].map((at) => `section ${at}`))
    expect(rows[5]).toMatchObject({ label: '5 other parts', value: '10 of 10 in order', range: { low: 1, high: 1 } })
  })

  test('names the people still missing', () => {
    const { blocks } = report(checklist([count('contracts')]), { contracts: 31 })
    expect(printed(cards(blocks))).toContain('So far 31 of 34 people, 3 to go.')
  })

  test('sets a number beside what the law asks, with its date', () => {
    const wage = number('wage', { unit: 'VND/month', target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })
    expect(printed(cards(report(checklist([wage]), { wage: 5_000_000 }).blocks))).toContain(
      'You answered 5,000,000 dong a month; needed: at least 5,310,000 dong a month, since 1 January 2026.',
    )
  })

  test.each<[string, boolean, string]>([
    ['for everybody', false, 'The fine under the law: 20 to 40 million dong (45/2019, Article 1).'],
    [
      'doubled',
      true,
      '20 to 40 million dong for a person or household, double for an organisation (45/2019, Article 1).',
    ],
  ])('tells a possible fine once, as a fact, %s', (_, doubled, expected) => {
    const fine = { from: 20e6, to: 40e6, law: { ref: 'code', at: { article: 1 }, certain: true }, doubled }
    const list = checklist([yesNo('a', { fine }), yesNo('b', { fine }), yesNo('c', { fine })])
    const text = printed(cards(report(list, { a: 'no', b: 'yes', c: 'partly' }).blocks))
    expect(text).toContain(expected)
    expect(text.match(/fine under the law/g)).toHaveLength(1)
  })

  test('has the legal dates of the year, and none where there are no duties', () => {
    const result = assessed(checklist([yesNo('a')]), { a: 'yes' })
    const dated: FirmDuty = {
      id: 'd',
      title: say('report'),
      how: say('to the office'),
      due: { yearly: ['12-04'] },
      laws: [],
      next: '2026-12-04',
    }
    const after: FirmDuty = { ...dated, id: 'e', due: { daysAfter: 30, event: say('someone starts') }, next: null }
    const withDuties = { ...result, duties: [dated, after] }
    const text = printed(makePlanReport(withDuties, makePlan(withDuties), en, { full: true }).blocks)
    expect(text).toContain('{"text":"report","value":"by 4 December 2026","notes":["to the office"]}')
    expect(text).toContain('"value":"within 30 days after someone starts"')
    expect(printed(makePlanReport(result, makePlan(result), en, { full: true }).blocks)).not.toContain('Legal dates')
  })

  test('says with whom to check where a law is not firm', () => {
    const laws = [
      { ref: 'code', at: { article: 13, clause: 2 }, certain: true },
      { ref: 'code', certain: false },
      { ref: 'decree', certain: true },
    ]
    const text = printed(cards(report(checklist([yesNo('a', { laws })]), { a: 'no' }).blocks))
    expect(text).toContain(
      '"code (45/2019), Article 13, clause 2; code (45/2019) (check with the office in charge); decree',
    )
    expect(text.match(/check with the office in charge/g)).toHaveLength(1)
  })

  test('asks for the fact that an answer is measured by, when that is what is missing', () => {
    const wage = number('wage', { severity: 'critical', target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })
    const { blocks } = report(checklist([wage]), { wage: 4_500_000 }, { hired: 5, wageRegion: 'unknown' })
    const first = blocks.find((block) => block.kind === 'first-actions')
    expect(first?.kind === 'first-actions' && first.rows[0]?.step).toBe('Find out: region')
  })

  test('writes down what is done and not on paper', () => {
    const { blocks } = report(checklist([yesNo('a', { written: 'law', met: say('People are told') })]), {
      a: 'unwritten',
    })
    expect(printed(cards(blocks))).toContain('Write it down: People are told')
  })

  test('does not count the cost of mending for what is only to be written down', () => {
    const fix = { ...BASE.fix, cost: 'high', hours: 80 } as const
    const { blocks } = report(checklist([yesNo('a', { written: 'law', fix })]), {
      a: 'unwritten',
    })
    expect(printed(cards(blocks))).toContain('"value":"about 1 hour · no cost"')
  })

  test('prints choices, notes, proofs, reasons and old answers as given, safe to show', () => {
    const list = checklist([choice('a'), yesNo('b', { mayNotApply: say('none') })])
    const result = assessed(list, {
      a: { value: 'paper', note: 'two\nbooks\u001b', proof: 'photo' },
      b: { value: 'not-applicable', reason: 'nobody owes' },
    })
    const { blocks } = makePlanReport({ ...result, retired: { 'old.one': { value: 'yes' } } }, makePlan(result), en)
    const text = printed(blocks)
    for (const part of ['"notes":["Proof: photo","Note: two books\uFFFD"]', 'Does not apply (nobody owes)', 'old.one'])
      expect(text).toContain(part)
  })

  test('says so when there is nothing to do, and when nothing is known yet', () => {
    expect(printed(report(checklist([yesNo('a')]), { a: 'yes' }).blocks)).toContain(en.say('report.nothing-to-do'))
    expect(printed(report(checklist([yesNo('a')]), {}).blocks)).toContain(en.say('report.done-well-none'))
  })

  test('never says that nothing needs doing while something is not known', () => {
    const { blocks } = report(checklist([yesNo('a', { ask: say('is it so?') })]), { a: 'unknown' })
    expect(printed(blocks)).not.toContain(en.say('report.nothing-to-do'))
    expect(printed(blocks)).toContain('Find out: is it so?')
  })

  test('says that no legal figure is known for a day before the first', () => {
    const wage = number('wage', { target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })
    const { blocks } = report(checklist([wage]), { wage: 4_500_000 }, undefined, '2020-01-01')
    expect(printed(blocks)).toContain('ask (no legal figure is known for 1 January 2020)')
  })

  test('warns when its list is old', () => {
    expect(printed(report({ ...checklist([yesNo('a')]), lookAgain: '2026-11-20' }, {}).blocks)).toContain(
      'Get a newer one',
    )
  })

  test('speaks for a firm without a name', () => {
    const result = assessed(checklist([yesNo('a')]), {})
    expect(makePlanReport({ ...result, firm: { name: ' ' } }, makePlan(result), vi).firm).toBe('Cơ sở của bạn')
  })
})

describe('what stands in the way', () => {
  const way = (own: Parameters<typeof assessed>[1]) => {
    const list = checklist([
      yesNo('c1', { severity: 'critical', gap: say('first open') }),
      yesNo('c2', { severity: 'critical', ask: say('second?') }),
      ...Array.from({ length: 5 }, (_, at) => yesNo(`b${at}`, { basis: 'buyer', gap: say(`buyer open ${at}`) })),
    ])
    const all = { c1: 'yes', c2: 'yes', b0: 'yes', b1: 'yes', b2: 'yes', b3: 'yes', b4: 'yes' }
    const result = assessed(list, { ...all, ...own })
    const block = makeSummaryReport(result, makePlan(result), en).blocks.find((one) => one.kind === 'level')
    return block?.kind === 'level' ? block.inTheWay : ''
  }
  test.each<[string, Record<string, string>, string]>([
    ['is one thing, named', { c1: 'no' }, 'One thing is left to reach “Safe start”: first open'],
    [
      'is one question, when it is not known',
      { c2: 'unknown' },
      'One thing is left to reach “Safe start”: Find out: second?',
    ],
    [
      'is several things, one of them named',
      { c1: 'no', c2: 'no' },
      '2 things are left to reach “Safe start”, among them: first open',
    ],
    [
      'is some of several on a line',
      { b0: 'no', b1: 'no' },
      'To reach “Buyer-ready”, some of 2 things are enough, such as: buyer open 0',
    ],
    ['is nothing at the top', {}, 'This is the highest level that this checklist can show.'],
  ])('%s', (_, own, said) => {
    expect(way(own)).toBe(said)
  })
})

describe('a score report', () => {
  test('explains every point, and they add up to the line', () => {
    const list = checklist([
      yesNo('a', { severity: 'critical' }),
      yesNo('b'),
      yesNo('c', { basis: 'buyer' }),
      yesNo('d'),
      yesNo('e'),
      yesNo('f'),
    ])
    const result = assessed(list, { a: 'partly', b: 'unknown', c: 'no', d: 'yes', e: 'yes', f: 'yes' })
    const tables = makeScoreReport(result, en, true).blocks.filter((block) => block.kind === 'table')
    const rows = tables[0]?.kind === 'table' ? tables[0].rows : []
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['10', '0.5', '5'],
      ['7', '0–1', '0–7'],
      ['7', '1', '7'],
      ['7', '1', '7'],
      ['7', '1', '7'],
      ['38', '', '26–33'],
      ['', '', '68% to 87%'],
    ])
    expect(tables).toHaveLength(2)
  })
})
