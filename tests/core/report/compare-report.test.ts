import { describe, expect, test } from 'vitest'
import type { Block, Report } from '../../../src/core/model/report.ts'
import { makeCompareReport } from '../../../src/core/report/compare-report.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { checklist, count, number, PROFILE, yesNo } from '../../helpers/questions.ts'
import { type Check, resultOf } from '../../helpers/two-checks.ts'

const say = (words: string) => ({ vi: words, en: words })
const asked = (id: string, own: object = {}) =>
  yesNo(id, { ask: say(`Is ${id}?`), met: say(`${id} is done.`), gap: say(`${id} is not yet done.`), ...own })
const report = (before: Check, after: Check, all = false): Report =>
  makeCompareReport(resultOf(before), resultOf(after), wordsIn('en'), { all })

/** The items of the list under a heading, `null` when there is no such heading. */
function under(title: string, { blocks }: Report): readonly string[] | null {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const list = blocks[at + 1]
  return at === -1 || list?.kind !== 'list' ? null : list.items
}
const tableOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
const paragraphs = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const headings = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

describe('a comparison tells', () => {
  const list = checklist([
    asked('a'),
    asked('b'),
    asked('c'),
    asked('d'),
    asked('e', { mayNotApply: say('none') }),
    asked('f', { mayNotApply: say('none') }),
    count('contracts', { ask: say('How many of {hired}?'), ladder: 'contracts' }),
  ])
  const told = report(
    { list, answers: { a: 'no', b: 'yes', c: 'unknown', d: 'unknown', e: 'no', f: 'not-applicable', contracts: 10 } },
    {
      list,
      answers: { a: 'yes', b: 'no', c: 'yes', d: 'no', e: 'not-applicable', f: 'no', contracts: 20 },
      today: '2027-02-21',
    },
  )

  test('first what was achieved, as ticks', () => {
    expect(headings(told)[1]).toBe('Three things are better than last time')
    expect(under('Three things are better than last time', told)).toEqual([
      'a is done.',
      'How many of 34? 20 of 34 people (last time: 10 of 34 people)',
      'c is done.',
    ])
    expect(told.blocks.find((block) => block.kind === 'list')).toMatchObject({ marker: 'tick' })
  })

  test('what is worse as a fact, without a reproach', () => {
    expect(under('Worth another look', told)).toEqual(['Is b? Not yet (last time: Yes)'])
  })

  test('what was found out, what is new, and what no longer counts', () => {
    expect(under('Known now, with something left to do', told)).toEqual(['Is d? Not yet (last time: Not sure)'])
    expect(under('New this time, worth a look', told)).toEqual(['f is not yet done.'])
    expect(under('No longer counted this time', told)).toEqual(['Is e? Does not apply (last time: Not yet)'])
  })

  test('both days, and both numbers of each ladder', () => {
    expect(told.blocks.find((block) => block.kind === 'pairs')).toMatchObject({
      rows: [
        { value: '21 November 2026 · list, version 1.0.0' },
        { value: '21 February 2027 · list, version 1.0.0' },
        {},
        {},
      ],
    })
    expect(told.blocks.find((block) => block.kind === 'ladders')).toMatchObject({
      rows: [{ step: 2, value: 'Step 2/3: 20 of 34 people. Last time: 10 of 34 people' }],
    })
  })

  test('that nobody verified it', () => {
    expect(paragraphs(told.blocks).at(-1)).toMatch(/^Self-declared, no proof named yet, not verified\./)
  })

  test('that nothing changed, when nothing did', () => {
    const same: Check = { list, answers: { a: 'yes' } }
    expect(paragraphs(report(same, same).blocks)).toContain('Both self-checks give the same result.')
  })
})

describe('the split of a line', () => {
  const three = checklist([asked('a'), asked('b'), asked('c')])
  const four = checklist([asked('a'), asked('b'), asked('c'), asked('d')])

  test('says in words and whole points what adds up to the change', () => {
    const told = report(
      { list: three, answers: { a: 'yes', b: 'no', c: 'no' } },
      { list: four, answers: { a: 'yes', b: 'yes', c: 'no', d: 'no' } },
    )
    // 33 % to 50 %. Answered first: +33 ⅓, then asked: −16 ⅔. Asked first: −8 ⅓, then answered: +25.
    expect(tableOf(told)).toEqual([
      ['Law', '33%', '50%', '+17', '+29 because you did more; −12 because the checklist changed'],
    ])
  })

  test('goes by what is sure, and says so', () => {
    const told = report(
      {
        list: checklist([...Array.from({ length: 5 }, (_, at) => asked(`q${at}`))]),
        answers: Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`q${at}`, 'yes'])),
      },
      {
        list: checklist([...Array.from({ length: 5 }, (_, at) => asked(`q${at}`))]),
        answers: Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`q${at}`, at === 4 ? 'no' : 'yes'])),
      },
    )
    expect(tableOf(told)).toEqual([['Law', 'at least 80%', '80%', 'no change', '']])
  })

  test('says nothing of one or two questions, and nothing of a score that is not told', () => {
    const few = report(
      { list: checklist([asked('a')]), answers: { a: 'no' } },
      { list: checklist([asked('a')]), answers: { a: 'yes' } },
    )
    expect(tableOf(few)).toEqual([['Law', '1 question, too few to score', '1 question, too few to score', '', '']])
    const open = report({ list: three, answers: {} }, { list: three, answers: { a: 'yes', b: 'yes', c: 'yes' } })
    expect(tableOf(open)).toEqual([['Law', 'not enough answers yet', '100%', '', '']])
  })

  test('says that it cannot be told, where nothing would have counted on the way', () => {
    const of = (sector: string) =>
      checklist(['a', 'b', 'c'].map((id) => asked(id, { when: { sector: { is: sector } } })))
    const all = (value: 'yes' | 'no') => ({ a: value, b: value, c: value })
    const told = report(
      { list: of('furniture'), answers: all('no') },
      { list: of('trade'), answers: all('yes'), profile: { ...PROFILE, sector: 'trade' } },
    )
    expect(tableOf(told)).toEqual([['Law', '0%', '100%', '+100', 'cannot be told apart']])
  })
})

describe('a change that is not of the answers says why:', () => {
  const wage = number('wage', {
    ask: say('The lowest wage?'),
    unit: 'VND/month',
    target: { atLeast: { parameter: 'wage', by: 'wageRegion' } },
  })

  test('the law, with its new number', () => {
    const check: Check = { list: checklist([wage]), answers: { wage: 5_400_000 } }
    expect(under('Worth another look', report(check, { ...check, today: '2027-02-01' }))).toEqual([
      'The lowest wage? 5,400,000 dong a month (because the legal figure changed, now needed: at least 5,700,000 dong a month, since 1 January 2027)',
    ])
  })

  test('the firm', () => {
    const list = checklist([asked('a'), asked('big', { when: { hired: { atLeast: 50 } } })])
    const told = report(
      { list, answers: { a: 'yes' } },
      { list, answers: { a: 'yes', big: 'no' }, profile: { ...PROFILE, hired: 60 } },
    )
    expect(under('New this time, worth a look', told)).toEqual(['big is not yet done. (because the firm changed)'])
  })
})

describe('more was done, and the firm grew even more', () => {
  test('so the firm is named beside what is worse', () => {
    const list = checklist([count('insured', { ask: say('How many?') })])
    const told = report(
      { list, answers: { insured: 17 } },
      { list, answers: { insured: 18 }, profile: { ...PROFILE, hired: 68 } },
    )
    expect(under('Worth another look', told)).toEqual([
      'How many? 18 of 68 people (last time: 17 of 34 people; because the firm changed)',
    ])
  })
})

describe('what comes from a file is safe to show', () => {
  test('the names in a remark', () => {
    const result = resultOf({ list: checklist([asked('a')]), answers: {} })
    const other = { ...result, firm: { name: 'B\u202e\u0007' } }
    const { blocks } = makeCompareReport(result, other, wordsIn('en'))
    expect(paragraphs(blocks).join(' ')).toContain('“B\ufffd\ufffd”')
    expect(JSON.stringify(blocks)).not.toMatch(/[\u202e\u0007]/)
  })
})

describe('on paper', () => {
  const many = checklist(Array.from({ length: 20 }, (_, at) => asked(`q${at}`)))
  const all = (value: 'yes' | 'no') =>
    Object.fromEntries(many.sections[0]?.questions.map(({ id }) => [id, value]) ?? [])
  const checks = [
    { list: many, answers: all('no') },
    { list: many, answers: all('yes') },
  ] as const

  test('a long list is cut and says how much more there is; on the screen all of it stands', () => {
    const title = '20 things are better than last time'
    expect(under(title, report(...checks))).toHaveLength(7)
    expect(under(title, report(...checks))?.at(-1)).toBe('and 14 more')
    expect(under(title, report(...checks, true))).toHaveLength(20)
  })
})

describe('the line of who tailored the lists', () => {
  const OWN = ['own', 'two', 'three', 'four']
  const tailored = (name: string) => ({
    ...checklist([
      asked('a', { weighs: 'serious' }),
      ...OWN.map((id) => asked(id, { own: true, basis: 'buyer', weighs: 'moderate' })),
    ]),
    publisher: { name },
    tailoring: { from: { id: 'base', version: '1.0.0', sha256: 'a'.repeat(64) }, offer: [] },
  })
  const check = (name: string, own: 'yes' | 'no') => ({
    list: tailored(name),
    answers: { a: 'yes', own, two: 'yes', three: 'yes', four: 'yes' } as const,
  })

  test('has a row of its own, with why it moved', () => {
    const rows = tableOf(report(check('Acme', 'no'), check('Acme', 'yes')))
    expect(rows.at(-1)).toEqual(['Asked by Acme', '84%', '100%', '+16', '+16 because you did more'])
  })

  test('is told of where only one has it, or another publisher', () => {
    const base = { list: checklist([asked('a')]), answers: { a: 'yes' } as const }
    const said = (before: Check, after: Check) => paragraphs(report(before, after).blocks).join('\n')
    expect(said(base, check('Acme', 'no'))).toContain('Only this time are there questions of Acme, so the line')
    expect(said(check('Acme', 'no'), base)).toContain('Only last time were there questions of Acme, so the line')
    expect(said(check('Acme', 'no'), check('Beta', 'no'))).toContain(
      'Last time Acme asked questions of its own, this time Beta.',
    )
  })
})
