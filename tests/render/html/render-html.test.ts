import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Block, Report } from '../../../src/core/model/report.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makeBankReport } from '../../../src/core/report/bank-report.ts'
import { makeBuyerReport } from '../../../src/core/report/buyer-report.ts'
import { makePlanReport } from '../../../src/core/report/plan-report.ts'
import { makeScoreReport } from '../../../src/core/report/score-report.ts'
import { renderHtml } from '../../../src/render/html/render-html.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { all, classed, named, readPage, textOf, textsOf } from '../../helpers/elements.ts'
import { answersOf, assessmentOf } from '../../helpers/firms.ts'
import { htmlLook } from '../../helpers/html-look.ts'
import { sampleAsk, sampleHeat, sampleLine, sampleReportEn, sampleReportVi } from '../../helpers/sample-report.ts'

const [vi, en] = [wordsIn('vi'), wordsIn('en')]
const frame: Omit<Report, 'blocks'> = {
  language: 'en',
  title: 'Plan',
  firm: 'Woodworks',
  date: '2026-11-21',
  foot: 'Woodworks · 21 November 2026',
  pageOf: 'Page {page} of {pages}',
}
const reportOf = (...blocks: readonly Block[]): Report => ({ ...frame, blocks })
const pageOf = (report: Report, look = htmlLook) => readPage(renderHtml(report, look))
const drawn = (...blocks: readonly Block[]) => all(pageOf(reportOf(...blocks)), named('main')).at(0) ?? fail('no main')
const fail = (message: string): never => {
  throw new Error(message)
}
const levels = (report: Report) =>
  all(pageOf(report), named('h1', 'h2', 'h3', 'h4')).map(({ name }) => Number(name.slice(1)))

describe('a page', () => {
  const page = pageOf(sampleReportVi())

  test('tells its language, its title and whose it is', () => {
    expect(all(page, named('html'))[0]?.attributes.lang).toBe('vi')
    expect(all(page, named('title')).map(textOf)).toEqual(['Kế hoạch của Xưởng mộc Thành Công – Xưởng mộc Thành Công'])
  })

  test('lets through its own style sheet and nothing else', () => {
    const policy = all(page, named('meta')).find(({ attributes }) => attributes['http-equiv'] !== undefined)
    const style = String(all(page, named('style'))[0]?.children[0])
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy?.attributes.content).toContain(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:;`)
    expect(all(page, named('script', 'link', 'iframe', 'object', 'form', 'base', 'input'))).toEqual([])
    expect(all(page, ({ attributes }) => 'style' in attributes)).toEqual([])
    const addresses = all(page, () => true).flatMap(({ attributes: { href, src } }) => [href ?? [], src ?? []].flat())
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([])
    expect(style).not.toMatch(/https?:|url\(|@import/)
  })

  test('leads from its contents to every part, and past its head', () => {
    const assessment = assessmentOf(answersOf('furniture-34'))
    const plan = pageOf(makePlanReport(assessment, makePlan(assessment), vi))
    const targets = all(plan, named('a')).map(({ attributes }) => attributes.href?.slice(1))
    const ids = all(plan, ({ attributes }) => attributes.id !== undefined).map(({ attributes }) => attributes.id)
    expect(targets[0]).toBe('main')
    expect(targets.length).toBe(1 + all(plan, named('h2')).length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('of few parts has no contents', () => {
    expect(all(pageOf(sampleReportEn), named('nav'))).toEqual([])
  })

  test('shows a logo that came along, and none from elsewhere', () => {
    const logo = (address: string) =>
      all(pageOf(sampleReportEn, { ...htmlLook, logo: { address, name: 'The "Buyer"' } }), named('img'))
    expect(logo('data:image/png;base64,AAAA')[0]?.attributes).toMatchObject({
      src: 'data:image/png;base64,AAAA',
      alt: 'The "Buyer"',
    })
    expect(['https://example.org/x.png', 'data:text/html,x'].flatMap(logo)).toEqual([])
  })

  test('has a title also when its blocks begin without one', () => {
    const headings = all(pageOf(reportOf({ kind: 'heading', level: 3, text: 'Deep' })), named('h1', 'h2', 'h3'))
    expect(headings.map((one) => [one.name, textOf(one)])).toEqual([
      ['h1', 'Plan'],
      ['h2', 'Deep'],
    ])
  })

  test('prints its line and the number at the foot of each page', () => {
    const style = String(all(pageOf(sampleReportEn), named('style'))[0]?.children[0])
    expect(style).toContain('@bottom-right{content:"page " counter(page) " of " counter(pages) ""}')
    expect(style).toContain('@bottom-left{content:"Thanh Cong Woodworks \\b7  21 Nov 2026')
  })
})

describe.each(['furniture-34', 'informal-household', 'hotel-70'])('the reports of %s', (firm) => {
  const assessment = assessmentOf(answersOf(firm))
  const plan = makePlan(assessment)
  const reports = [
    (words: typeof vi) => makePlanReport(assessment, plan, words, { full: true }),
    (words: typeof vi) => makeBuyerReport(assessment, plan, words, { withActions: true }),
    (words: typeof vi) => makeBankReport(assessment, plan, words),
    (words: typeof vi) => makeScoreReport(assessment, words, true),
  ]

  test('skip no heading, and are the same each time', () => {
    for (const make of reports) {
      const both = { ...make(vi), second: make(en) }
      const found = levels(both)
      expect(found[0]).toBe(1)
      expect(found.filter((level, i) => i > 0 && level > (found[i - 1] ?? 0) + 1)).toEqual([])
      expect(renderHtml(both, htmlLook)).toBe(renderHtml({ ...make(vi), second: make(en) }, htmlLook))
    }
  })

  test('say in two languages all that each says by itself', () => {
    for (const make of reports) {
      const texts = (report: Report) => textsOf(all(pageOf(report), named('main'))[0] ?? fail('no main'))
      const both = new Set(texts({ ...make(vi), second: make(en) }))
      expect([...texts(make(vi)), ...texts(make(en))].filter((text) => !both.has(text))).toEqual([])
    }
  })
})

describe('blocks', () => {
  test('texts come in their own elements', () => {
    const main = drawn(
      { kind: 'paragraph', tone: 'quiet', text: 'aside' },
      { kind: 'list', marker: 'tick', items: ['one', 'two'], dense: true },
      { kind: 'list', marker: 'number', items: ['first'] },
      { kind: 'pairs', rows: [{ label: 'Checked on', value: 'today' }] },
    )
    expect(all(main, classed('quiet')).map(textOf)).toEqual(['aside'])
    expect(all(main, named('ul'))[0]?.attributes.class).toBe('list tick dense')
    expect(all(main, named('li')).map(textOf)).toEqual(['one', 'two', 'first'])
    expect(all(main, named('ol'))).toHaveLength(1)
    expect(all(main, named('dt', 'dd')).map(textOf)).toEqual(['Checked on', 'today'])
  })

  test('cells are tinted by class beside their numbers, with words for each tint', () => {
    const main = drawn(sampleHeat)
    const tinted = all(main, named('td')).filter(({ attributes }) => attributes.class !== undefined)
    expect(tinted.map((one) => [one.attributes.class, textOf(one)])).toEqual([
      ['high', '82%'],
      ['middle', '50–61%'],
      ['low', '31%'],
    ])
    const legend = all(all(main, classed('legend'))[0] ?? main, named('li'))
    expect(legend.map((one) => [one.attributes.class, textOf(one)])).toEqual([
      ['high', 'from 75%'],
      ['middle', 'from 50%'],
      ['low', 'below 50%'],
    ])
  })

  test('a level tells its step by shape as well as by name', () => {
    const level = sampleReportVi().blocks.filter(({ kind }) => kind === 'level')
    const steps = all(drawn(...level), named('li'))
    expect(steps.map(({ attributes }) => attributes.class)).toEqual(['reached', 'reached', 'ahead', 'ahead', 'ahead'])
    expect(steps.map(({ attributes }) => attributes['aria-current'])).toEqual([
      undefined,
      'step',
      undefined,
      undefined,
      undefined,
    ])
    expect(steps.map((one) => all(one, named('svg')).length)).toEqual([1, 1, 0, 0, 0])
  })

  test('bars are drawn only where there is a range, and always said', () => {
    const main = drawn({
      kind: 'bars',
      rows: [
        { label: 'Law', range: { low: 0.25, high: 0.5 }, value: '1 of 4' },
        { label: 'Buyer', range: null, value: 'not enough yet' },
      ],
    })
    expect(all(main, named('dd')).map(textOf)).toEqual(['1 of 4', 'not enough yet'])
    expect(all(main, named('svg')).map(({ attributes }) => attributes['aria-hidden'])).toEqual(['true'])
    expect(all(main, classed('solid'))[0]?.attributes.width).toBe('50')
    expect(all(main, classed('hatch'))[0]?.attributes.d).toMatch(/^M50 14.*M100 0v14$/)
  })

  test('ladders have filled steps, open ones, and dashed ones when not known', () => {
    const main = drawn({
      kind: 'ladders',
      rows: [
        { label: 'Contracts', step: 1, of: 3, value: 'step 1' },
        { label: 'Insured', step: null, of: 2, value: 'not known' },
      ],
    })
    expect(all(main, named('rect')).map(({ attributes }) => attributes.class)).toEqual([
      'reached',
      'ahead',
      'ahead',
      'unknown',
      'unknown',
    ])
  })

  test('first actions say who and by when, and what cannot wait', () => {
    const main = drawn({
      kind: 'first-actions',
      heads: ['Step', 'Who', 'By'],
      rows: [
        { step: 'Clear the exits', who: 'Owner', by: '24 November', urgent: true },
        { step: 'Ask', who: 'Office', by: '', urgent: false },
      ],
    })
    expect(all(main, named('li')).map(textOf)).toEqual([
      'Urgent Clear the exits WhoOwner By24 November',
      'Ask WhoOffice',
    ])
  })

  test('a table names its rows and columns', () => {
    const main = drawn({
      kind: 'table',
      columns: [
        { title: 'Question', share: 0.7 },
        { title: 'Points', share: 0.3 },
      ],
      rows: [['pay.on-time', '10']],
    })
    expect(all(main, named('th')).map((one) => [one.attributes.scope, textOf(one)])).toEqual([
      ['col', 'Question'],
      ['col', 'Points'],
      ['row', 'pay.on-time'],
    ])
    expect(all(main, named('td'))[0]?.attributes['data-column']).toBe('Points')
  })

  test('entries show what stands out, and remarks by themselves', () => {
    const main = drawn({
      kind: 'entries',
      rows: [
        { text: 'Are the exits free?', value: 'Yes', notes: ['Note: since May'] },
        { text: 'Proof', value: '', notes: ['A paper'] },
      ],
    })
    expect(all(main, named('strong')).map(textOf)).toEqual(['Yes', 'Proof'])
    expect(all(main, classed('note')).map(textOf)).toEqual(['Note: since May', 'A paper'])
  })

  test('signatures have a place each', () => {
    const main = drawn({ kind: 'signatures', rows: [{ label: 'Head of the firm', hint: 'Name, date' }] })
    expect(all(main, classed('signatures')).map(textOf)).toEqual(['Head of the firmName, date'])
  })

  test('a question to answer with a pen has its line and its boxes', () => {
    const main = drawn(sampleAsk)
    const [article] = all(main, classed('ask'))
    expect(article?.attributes['data-question']).toBe('pay.lowest')
    expect(all(main, named('h2')).map(textOf)).toEqual(['C1 What does the person with the lowest pay get?'])
    expect(all(main, classed('only')).map(textOf)).toEqual(['Only if A1 is 1 or more.'])
    expect(all(main, classed('write')).map(textOf)).toEqual(['dong a month'])
    expect(all(main, named('li')).map(textOf)).toEqual(['u Not sure', 'x ✓ Does not apply: nobody is hired'])
    expect(all(main, named('input'))).toEqual([])
  })

  test('a line for a name is a line alone', () => {
    const main = drawn(sampleLine)
    expect(all(main, classed('write')).map(textOf)).toEqual(['Name of the firm'])
    expect(all(main, classed('line'))).toHaveLength(1)
    expect(all(main, classed('ask'))).toEqual([])
  })

  test('a page break begins a part that begins a page', () => {
    const text = (said: string): Block => ({ kind: 'paragraph', tone: 'plain', text: said })
    const parts = all(drawn(text('one'), { kind: 'page-break' }, text('two')), classed('part'))
    expect(parts.map((one) => [one.attributes.class, textOf(one)])).toEqual([
      ['part', 'one'],
      ['part new-page', 'two'],
    ])
  })
})

describe('an action', () => {
  const card = {
    kind: 'action',
    id: 'safety.exits',
    number: 1,
    title: 'Free the exits',
    mark: 'urgent',
    state: 'Goods stand in the way.',
    short: false,
    lines: [
      { label: 'First step', text: ['Clear them today'], aside: false },
      { label: 'Then', text: ['Paint a line', 'Name a person'], aside: false },
      { label: 'Law', text: ['Law A', 'Law B'], aside: true },
    ],
    facts: [{ label: 'Who', value: 'Owner' }],
  } as const satisfies Block

  test('is an article by the name of its title, with a box to tick on paper', () => {
    const [article = fail('no article')] = all(drawn(card), named('article'))
    expect(article.attributes).toMatchObject({ 'aria-labelledby': 'action-1-title', 'data-question': 'safety.exits' })
    expect(all(article, named('h2')).map((one) => [one.attributes.id, textOf(one)])).toEqual([
      ['action-1-title', 'Free the exits'],
    ])
    expect(all(article, classed('box'))[0]?.attributes['aria-hidden']).toBe('true')
    expect(all(article, classed('mark')).map(textOf)).toEqual(['urgent'])
    expect(all(article, classed('now')).map(textOf)).toEqual(['First stepClear them today'])
    expect(all(article, classed('several')).map((one) => all(one, named('dd')).map(textOf))).toEqual([
      ['Paint a line', 'Name a person'],
    ])
    expect(all(article, classed('aside')).map(textOf)).toEqual(['LawLaw A; Law B'])
    expect(all(article, classed('facts')).map(textOf)).toEqual(['WhoOwner'])
  })

  test('months away is said in little room', () => {
    const [article = fail('no article')] = all(drawn({ ...card, short: true, mark: null }), named('article'))
    expect(article.attributes.class).toBe('action short')
    expect(all(article, named('p')).slice(0, 2).map(textOf)).toEqual([
      'Clear them today Paint a line Name a person Law A Law B',
      'Who: Owner',
    ])
    expect(all(article, classed('mark'))).toEqual([])
  })
})

describe('a report in two languages', () => {
  const bars = (label: string, value: string): Block => ({
    kind: 'bars',
    rows: [{ label, value, range: { low: 1, high: 1 } }],
  })
  const two = (first: readonly Block[], second: readonly Block[]) =>
    pageOf({ ...frame, language: 'vi', blocks: first, second: { ...frame, blocks: second } })
  const inSecond = (page: ReturnType<typeof readPage>) =>
    all(page, ({ name, attributes }) => name !== 'html' && attributes.lang !== undefined)

  test('draws a picture once, with the words of both', () => {
    const page = two([bars('Luật', '3 trong 3')], [bars('Law', '3 of 3')])
    expect(all(page, named('svg'))).toHaveLength(1)
    expect(inSecond(page).map((one) => [one.attributes.lang, textOf(one)])).toEqual([
      ['en', 'Law'],
      ['en', '3 of 3'],
    ])
  })

  test('says once what does not differ', () => {
    const name: Block = { kind: 'paragraph', tone: 'lead', text: 'Thành Công' }
    expect(all(two([name], [name]), classed('lead')).map(textOf)).toEqual(['Thành Công'])
  })

  test('has one heading for both, and one link to it', () => {
    const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
    const page = two(Array(7).fill(heading('Luật')), Array(7).fill(heading('Laws')))
    expect(all(page, named('h2')).map(textOf)).toEqual(Array(7).fill('Luật Laws'))
    expect(all(page, named('nav')).map(({ attributes }) => attributes['aria-label'])).toEqual(['Trong trang này'])
    expect(all(page, named('a')).slice(1).map(textOf)).toEqual(Array(7).fill('Luật Laws'))
  })

  test('is refused where the two do not match, so that nothing is lost', () => {
    const list = (...items: string[]): Block => ({ kind: 'list', marker: 'bullet', items })
    expect(() => two([list('một')], [list('one', 'one more')])).toThrow('1, 2 rows')
  })
})
