import { describe, expect, test } from 'vitest'
import { compareAssessments } from '../../../src/core/compare/compare-assessments.ts'
import type { Answer } from '../../../src/core/model/answers.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import type { Cause, Comparison, Shift } from '../../../src/core/model/comparison.ts'
import { checklist, count, number, PROFILE, yesNo } from '../../helpers/questions.ts'
import { type Check, resultOf } from '../../helpers/two-checks.ts'

const compare = (before: Check, after: Check) => compareAssessments(resultOf(before), resultOf(after))
const only = ({ questions: [one, ...others] }: Comparison) => {
  expect(others).toEqual([])
  return one
}
const wage = number('wage', { unit: 'VND/month', target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })
const a = checklist([yesNo('a')])
const say = (words: string) => ({ vi: words, en: words })

/** What each cause adds at the low end, in hundredths. */
const shares = ({ lines }: Comparison, line: 'law' | 'good' = 'law') => {
  const told = lines[line].shares
  const round = (shift: Shift) => Math.round(shift.low * 10_000) / 100 + 0
  if (!told) return null
  const { answers, checklist: list, firm, law } = told
  return { answers: round(answers), checklist: round(list), firm: round(firm), law: round(law) }
}

describe('what became of a question', () => {
  test.each<[Answer['value'] | null, Answer['value'] | null, string, readonly Cause[]]>([
    ['no', 'yes', 'improved', ['answers']],
    ['no', 'partly', 'improved', ['answers']],
    ['partly', 'unwritten', 'improved', ['answers']],
    ['yes', 'partly', 'worse', ['answers']],
    ['yes', 'yes', 'same', []],
    ['unknown', 'no', 'now-known', ['answers']],
    [null, 'yes', 'now-known', ['answers']],
    ['yes', 'unknown', 'not-known-now', ['answers']],
    ['no', null, 'not-known-now', ['answers']],
    ['unknown', null, 'same', []],
    ['not-applicable', 'no', 'new', ['answers']],
    ['no', 'not-applicable', 'gone', ['answers']],
    ['not-applicable', 'not-applicable', 'same', []],
  ])('from %s to %s is %s', (from, to, kind, causes) => {
    const list = checklist([yesNo('a', { written: 'law', mayNotApply: say('none') })])
    const answered = (value: Answer['value'] | null): Check['answers'] => (value === null ? {} : { a: value })
    expect(only(compare({ list, answers: answered(from) }, { list, answers: answered(to) }))).toMatchObject({
      kind,
      causes,
    })
  })

  test('a strength that is there now is an improvement, one that is no more is not gone', () => {
    const list = checklist([yesNo('a', { basis: 'strength' })])
    expect(only(compare({ list, answers: { a: 'no' } }, { list, answers: { a: 'yes' } }))?.kind).toBe('improved')
    expect(only(compare({ list, answers: { a: 'yes' } }, { list, answers: { a: 'no' } }))?.kind).toBe('worse')
  })

  test('a question with another meaning is another question', () => {
    const other = checklist([yesNo('a', { meaning: 2 })])
    const { questions } = compare({ list: a, answers: { a: 'yes' } }, { list: other, answers: { a: 'no' } })
    expect(questions.map(({ id, meaning, kind, causes }) => [id, meaning, kind, causes])).toEqual([
      ['a', 2, 'new', ['checklist']],
      ['a', 1, 'gone', ['checklist']],
    ])
  })

  test('pay asked by the hour instead of by the month is the work of the firm, not of the list', () => {
    const variant = {
      when: { sector: { is: 'trade' } },
      meaning: 2,
      unit: 'VND/hour',
      target: { atLeast: 25_000 },
      ask: say('an hour'),
      help: say('an hour'),
    } as const
    const list = checklist([{ ...wage, variants: [variant] }])
    const { questions } = compare(
      { list, answers: { wage: 6_000_000 } },
      { list, answers: { wage: { value: 30_000, meaning: 2 } }, profile: { ...PROFILE, sector: 'trade' } },
    )
    expect(questions.map(({ meaning, kind, causes }) => [meaning, kind, causes])).toEqual([
      [2, 'new', ['firm']],
      [1, 'gone', ['firm']],
    ])
  })
})

describe('a question that one side alone asks', () => {
  const whenMany: Question = yesNo('b', { when: { hired: { atLeast: 50 } } })
  const list = checklist([yesNo('a'), whenMany])
  const big = { ...PROFILE, hired: 60 }

  test('is new because the firm grew, when its condition says so', () => {
    const { questions } = compare(
      { list, answers: { a: 'yes' } },
      { list, answers: { a: 'yes', b: 'no' }, profile: big },
    )
    expect(questions.find(({ id }) => id === 'b')).toMatchObject({ kind: 'new', causes: ['firm'], before: null })
  })

  test('is new because the firm grew, also when the list changed in other ways', () => {
    const later = checklist([yesNo('a', { severity: 'moderate' }), whenMany])
    const { questions } = compare({ list, answers: { a: 'yes' } }, { list: later, answers: { b: 'no' }, profile: big })
    expect(questions.find(({ id }) => id === 'b')?.causes).toEqual(['firm'])
  })

  test('is new because of the list, when only the list let it in', () => {
    const later = checklist([yesNo('a'), yesNo('b', { when: { hired: { atLeast: 5 } } })])
    const { questions } = compare({ list, answers: {} }, { list: later, answers: {}, profile: big })
    expect(questions.find(({ id }) => id === 'b')?.causes).toEqual(['checklist'])
  })

  test('is gone with the list', () => {
    const { questions } = compare({ list: checklist([yesNo('a'), yesNo('b')]), answers: {} }, { list: a, answers: {} })
    expect(questions.map(({ id, kind, causes }) => [id, kind, causes])).toEqual([
      ['a', 'same', []],
      ['b', 'gone', ['checklist']],
    ])
  })

  test('went over the cap of a smaller size because the firm grew smaller', () => {
    const many = checklist([
      ...Array.from({ length: 25 }, (_, at) => yesNo(`q${at}`)),
      yesNo('light', { severity: 'minor' }),
    ])
    const { questions } = compare(
      { list: many, answers: {} },
      { list: many, answers: {}, profile: { ...PROFILE, hired: 4 } },
    )
    expect(questions.filter(({ kind }) => kind === 'gone').map(({ id, causes }) => [id, causes])).toEqual([
      ['light', ['firm']],
    ])
  })
})

describe('the change of a line is split:', () => {
  test('an answer and a newly asked question, worked by hand', () => {
    // 7 points each. Before: a no: 0. After: a yes, b no: 1/2. The answer first: +100, then the list: −50.
    // The list first: 0, then the answer: +50. The mean: answers +75, list −25.
    const list = checklist([yesNo('a'), yesNo('b')])
    expect(shares(compare({ list: a, answers: { a: 'no' } }, { list, answers: { a: 'yes', b: 'no' } }))).toEqual({
      answers: 75,
      checklist: -25,
      firm: 0,
      law: 0,
    })
  })

  test('a wage that was enough until the law raised it, while contracts were signed', () => {
    const list = checklist([wage, count('contracts')])
    const answers = { wage: 5_400_000, contracts: 17 }
    const comparison = compare({ list, answers }, { list, answers: { ...answers, contracts: 34 }, today: '2027-02-01' })
    expect(shares(comparison)).toEqual({ answers: 25, checklist: 0, firm: 0, law: -50 })
    expect(comparison.questions.map(({ id, kind, causes }) => [id, kind, causes])).toEqual([
      ['wage', 'worse', ['law']],
      ['contracts', 'improved', ['answers']],
    ])
  })

  test('another wage region is the firm, not the law', () => {
    const list = checklist([wage])
    const answers = { wage: 4_500_000 }
    const comparison = compare({ list, answers }, { list, answers, profile: { ...PROFILE, wageRegion: 'IV' } })
    expect(shares(comparison)).toEqual({ answers: 0, checklist: 0, firm: 100, law: 0 })
  })

  test('a wage region that was not known takes what the saved result says of the answer', () => {
    const list = checklist([wage])
    const unknown = { ...PROFILE, wageRegion: 'unknown' }
    const found = compare(
      { list, answers: { wage: 4_500_000 }, profile: unknown },
      { list, answers: { wage: 4_500_000 } },
    )
    expect(only(found)).toMatchObject({ kind: 'now-known', causes: ['firm'], after: { status: 'gap' } })
    const sure = compare(
      { list, answers: { wage: 9_000_000 }, profile: unknown },
      { list, answers: { wage: 9_000_000 } },
    )
    expect(only(sure)).toMatchObject({ kind: 'same', causes: [] })
  })

  test('people taken on without a contract are the firm, those signed since are the answers', () => {
    const list = checklist([count('contracts')])
    const grown = { ...PROFILE, hired: 68 }
    // 17 of 34, then 51 of 68. Grown first: 25 %, then signed: 75 %. Signed first: all 34, then grown: 75 %.
    expect(
      shares(compare({ list, answers: { contracts: 17 } }, { list, answers: { contracts: 51 }, profile: grown })),
    ).toEqual({ answers: 50, checklist: 0, firm: -25, law: 0 })
  })

  test('a firm that grew smaller did not answer wrongly: nobody counts twice', () => {
    const list = checklist([count('contracts')])
    const smaller = { ...PROFILE, hired: 17 }
    // 34 of 34, then 17 of 17: on the way at most all 17 have one, and 17 of 34 are half.
    const told = compare({ list, answers: { contracts: 34 } }, { list, answers: { contracts: 17 }, profile: smaller })
    expect(shares(told)).toEqual({ answers: -25, checklist: 0, firm: 25, law: 0 })
    expect(only(told)).toMatchObject({ kind: 'same', causes: ['answers', 'firm'] })
  })

  test('a question that moves to another line leaves one and enters the other by the list', () => {
    const two = (basis: 'law' | 'good') => checklist([yesNo('a'), yesNo('b', { basis }), yesNo('c', { basis: 'good' })])
    const answers = { a: 'yes', b: 'no', c: 'yes' } as const
    const comparison = compare({ list: two('law'), answers }, { list: two('good'), answers })
    expect(shares(comparison)).toEqual({ answers: 0, checklist: 50, firm: 0, law: 0 })
    expect(shares(comparison, 'good')).toEqual({ answers: 0, checklist: -50, firm: 0, law: 0 })
  })

  test('no share can be told when nothing counts on one side', () => {
    const list = checklist([yesNo('a', { mayNotApply: say('none') })])
    const { lines } = compare({ list, answers: { a: 'not-applicable' } }, { list, answers: { a: 'yes' } })
    expect([lines.law.change, lines.law.shares]).toEqual([null, null])
  })

  test('no share can be told when nothing would have counted on the way', () => {
    const one = checklist([yesNo('a', { when: { sector: { is: 'furniture' } } })])
    const other = checklist([yesNo('a', { when: { sector: { is: 'trade' } } })])
    const { lines } = compare(
      { list: one, answers: { a: 'no' } },
      { list: other, answers: { a: 'yes' }, profile: { ...PROFILE, sector: 'trade' } },
    )
    expect(lines.law).toMatchObject({ change: { low: 1, high: 1 }, shares: null })
  })

  test('what other rules of scoring made of the same answers is counted with the list', () => {
    const now = resultOf({ list: a, answers: { a: 'partly' } })
    const half = { low: 0.25, high: 0.25 }
    const then = {
      ...now,
      scoring: '0.9.0',
      lines: { ...now.lines, law: { ...now.lines.law, score: half } },
      questions: now.questions.map((one) => ({ ...one, credit: half })),
    }
    const comparison = compareAssessments(then, now)
    expect(comparison.remarks).toEqual([{ code: 'other-scoring', before: '0.9.0', after: now.scoring }])
    expect(shares(comparison)).toEqual({ answers: 0, checklist: 25, firm: 0, law: 0 })
    expect(only(comparison)).toMatchObject({ kind: 'improved', causes: ['checklist'] })
  })
})

describe('beside the questions', () => {
  const list = checklist(
    [yesNo('a'), count('contracts', { ladder: 'contracts' })],
    [yesNo('b', { severity: 'critical' })],
  )
  const comparison = compare(
    { list, answers: { a: 'unknown', b: 'no', contracts: 10 } },
    { list, answers: { a: 'yes', b: 'yes', contracts: 20 }, today: '2027-02-21' },
  )

  test('levels, urgent things and what is to be found out stand on both sides', () => {
    const { before, after } = comparison
    expect([before.level, before.urgent, before.toFindOut, before.today]).toEqual(['first-steps', 1, 1, '2026-11-21'])
    expect([after.level, after.urgent, after.toFindOut, after.today]).toEqual(['safe-start', 0, 0, '2027-02-21'])
  })

  test('ladders and sections too', () => {
    expect(comparison.ladders).toEqual([
      { id: 'contracts', question: 'contracts', before: { people: 10, of: 34 }, after: { people: 20, of: 34 } },
    ])
    expect(comparison.sections.map(({ id, change }) => [id, change])).toEqual([
      ['s1', { low: expect.closeTo((1 + 10 / 34) / 2, 12), high: expect.closeTo(5 / 34, 12) }],
      ['s2', { low: 1, high: 1 }],
    ])
  })

  test('a section that one side alone has stands without a change', () => {
    const { sections } = compare({ list, answers: {} }, { list: checklist([yesNo('a')]), answers: {} })
    expect(sections.map(({ id, after, change }) => [id, after === null, change])).toEqual([
      ['s1', false, { low: 0, high: 0 }],
      ['s2', true, null],
    ])
  })
})

describe('a remark is made', () => {
  const result = resultOf({ list: a, answers: { a: 'yes' } })
  const named = (name?: string) => ({ ...result, firm: name === undefined ? {} : { name } })

  test.each<[string, string | undefined, string | undefined, readonly object[]]>([
    ['on two names', 'Mộc An', 'Mộc Bình', [{ code: 'other-firm', before: 'Mộc An', after: 'Mộc Bình' }]],
    ['but not on capital letters and blanks', 'Mộc  An ', 'MỘC AN', []],
    ['but not where a name is missing', undefined, 'Mộc An', []],
    ['with names that are safe to show', 'A\u202e', 'B', [{ code: 'other-firm', before: 'A\ufffd', after: 'B' }]],
  ])('%s', (_, before, after, remarks) => {
    expect(compareAssessments(named(before), named(after)).remarks).toEqual(remarks)
  })

  test('on two lists, whose shared questions are compared', () => {
    const other = resultOf({ list: { ...checklist([yesNo('a'), yesNo('b')]), id: 'test.other' }, answers: { a: 'no' } })
    const { remarks, questions } = compareAssessments(result, other)
    expect(remarks).toEqual([{ code: 'other-list', before: 'test.list', after: 'test.other' }])
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'worse'],
      ['b', 'new'],
    ])
  })

  test('on days that run backwards', () => {
    const later = resultOf({ list: a, answers: { a: 'yes' }, today: '2027-02-21' })
    expect(compareAssessments(later, result).remarks).toEqual([
      { code: 'days-swapped', before: '2027-02-21', after: '2026-11-21' },
    ])
  })
})

describe('the line of who tailored the lists', () => {
  const tailoring = { from: { id: 'base', version: '1.0.0', sha256: 'a'.repeat(64) }, offer: [] }
  const made = (by: string, questions: readonly Question[]): Check['list'] => ({
    ...checklist(questions),
    publisher: { name: by },
    tailoring,
  })
  const own = (id: string) => yesNo(id, { own: true, basis: 'buyer', severity: 'moderate', weighs: 'moderate' })
  const base = yesNo('a', { weighs: 'serious' })
  const acme = made('Acme', [base, own('acme.one'), own('acme.two')])
  const answers = { a: 'yes', 'acme.one': 'no', 'acme.two': 'no' } as const

  test('is compared by its own weights, with what moved it', () => {
    const { asked, lines } = compare(
      { list: acme, answers },
      { list: { ...acme, publisher: { name: 'ACME ' } }, answers: { ...answers, a: 'no', 'acme.one': 'yes' } },
    )
    expect(asked?.by).toBe('ACME ')
    expect([asked?.before.score?.low, asked?.after.score?.low].map((one) => Math.round((one ?? 0) * 13))).toEqual([
      7, 3,
    ])
    expect(Math.round((asked?.shares?.answers.low ?? 0) * 13)).toBe(-4)
    expect(lines.buyer.before.counting).toBe(0)
  })

  test('tells what another question of the publisher did from what the firm did', () => {
    const longer = made('Acme', [base, own('acme.one'), own('acme.two'), own('acme.three')])
    const { asked } = compare({ list: acme, answers }, { list: longer, answers: { ...answers, 'acme.three': 'no' } })
    const told = asked?.shares
    expect([told?.answers.low, Math.sign(told?.checklist.low ?? 0)]).toEqual([0, -1])
  })

  test.each<[string, Check, Check, string, string, string]>([
    ['the later one alone', { list: checklist([base]), answers }, { list: acme, answers }, 'asked-once', '', 'Acme'],
    ['the earlier one alone', { list: acme, answers }, { list: checklist([base]), answers }, 'asked-once', 'Acme', ''],
    [
      'another publisher',
      { list: acme, answers },
      { list: made('Beta', [base]), answers },
      'asked-by-other',
      'Acme',
      'Beta',
    ],
  ])('is told of where it belongs to %s, and not compared', (_, before, after, code, from, to) => {
    const { asked, remarks } = compare(before, after)
    expect(asked).toBeUndefined()
    expect(remarks).toEqual([{ code, before: from, after: to }])
  })

  test('is not spoken of where nobody tailored anything', () => {
    const plain = { list: checklist([yesNo('a')]), answers: {} }
    expect(compare(plain, plain).remarks).toEqual([])
  })
})
