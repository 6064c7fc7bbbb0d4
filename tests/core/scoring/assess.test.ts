import { describe, expect, test } from 'vitest'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import type { Checklist } from '../../../src/core/model/checklist.ts'
import type { Duty } from '../../../src/core/model/content.ts'
import type { Profile } from '../../../src/core/model/facts.ts'
import { type AssessmentSetting, assess } from '../../../src/core/scoring/assess.ts'
import { rightSize } from '../../../src/core/sizing/right-size.ts'
import {
  assessed,
  checklist,
  count,
  FACTS,
  file,
  LAWS,
  number,
  PARAMETERS,
  PROFILE,
  TODAY,
  text,
  yesNo,
} from '../../helpers/questions.ts'

const SETTING: AssessmentSetting = {
  today: TODAY,
  parameters: PARAMETERS,
  laws: LAWS,
  duties: [],
  sha256: 'ab'.repeat(32),
}

const of = (list: Checklist, answers: AnswerFile, setting: Partial<AssessmentSetting> = {}, profile = PROFILE) =>
  assess(rightSize(list, profile, FACTS), answers, { ...SETTING, ...setting })

const reason = text('x')
const other: Duty = {
  id: 'report',
  title: text('report'),
  how: text('how'),
  due: { monthly: 20 },
  laws: [{ ref: 'other', certain: true }],
  facts: [],
}

describe('an assessment', () => {
  test('says what it is, of which day, list and firm', () => {
    const list = checklist([yesNo('a')])
    const result = of(list, { ...file({ a: 'yes' }), retired: { gone: { value: 'no' } } })
    expect(result).toMatchObject({
      format: 'tukiem/assessment/1',
      today: TODAY,
      firm: { name: 'Xưởng mộc' },
      facts: PROFILE,
      retired: { gone: { value: 'no' } },
      done: [],
    })
    expect(result.checklist).toEqual({
      id: 'test.list',
      version: '1.0.0',
      sha256: 'ab'.repeat(32),
      title: text('list'),
      publisher: { name: 'test' },
      languages: ['vi', 'en'],
      lawAsOf: '2026-11-01',
      lookAgain: '2027-06-01',
    })
  })

  test('keeps the language of the check when there was one', () => {
    const list = checklist([yesNo('a')])
    expect(of(list, { ...file({}), language: 'en' })).toHaveProperty('language', 'en')
    expect(of(list, file({}))).not.toHaveProperty('language')
  })

  test('counts as urgent what is critical and a gap, and neither of them alone', () => {
    const list = checklist([
      yesNo('a', { severity: 'critical' }),
      yesNo('b', { severity: 'critical' }),
      yesNo('c', { severity: 'critical' }),
      yesNo('d'),
    ])
    expect(assessed(list, { a: 'no', b: 'yes', c: 'yes', d: 'no' }).urgent).toBe(1)
    expect(assessed(list, { a: 'no', b: 'no', c: 'yes', d: 'no' }).urgent).toBe(2)
  })

  test('counts named proofs, not blank ones', () => {
    const list = checklist([yesNo('a'), yesNo('b'), yesNo('c'), yesNo('d')])
    const yes = (proof: string) => ({ value: 'yes', proof })
    expect(assessed(list, { a: yes('sổ'), b: yes('ảnh'), c: yes(' '), d: 'yes' }).proofs).toBe(2)
  })

  test('counts the strengths that are there', () => {
    const list = checklist([
      yesNo('a', { basis: 'strength' }),
      yesNo('b', { basis: 'strength' }),
      yesNo('c', { basis: 'strength' }),
    ])
    expect(assessed(list, { a: 'yes', b: 'yes', c: 'no' }).strengths).toEqual({ met: 2, asked: 3 })
  })

  test('gives a strength no points, and all else those of its severity', () => {
    const list = checklist([
      yesNo('a', { basis: 'strength', severity: 'moderate' }),
      yesNo('b', { severity: 'critical' }),
      yesNo('c', { severity: 'serious' }),
      yesNo('d', { severity: 'moderate' }),
      yesNo('e', { severity: 'minor' }),
    ])
    expect(assessed(list, {}).questions.map(({ points }) => points)).toEqual([0, 10, 7, 3, 1])
  })

  test('gives each section that asks something its own score, and leaves out one that asks nothing', () => {
    const elsewhere = yesNo('never', { when: { sector: { is: 'trade' } } })
    const list = checklist([yesNo('a'), yesNo('b')], [elsewhere], [yesNo('c')])
    const { sections } = assessed(list, { a: 'yes', b: 'no', c: 'yes' })
    expect(sections.map(({ id, title, group }) => [id, title.en, group.counting, group.score?.low])).toEqual([
      ['s1', 'section 1', 2, 0.5],
      ['s3', 'section 3', 1, 1],
    ])
  })

  test('says of what is left out where it stood, what it asks and why', () => {
    const list = checklist([yesNo('a')], [yesNo('b', { when: { sector: { is: 'trade' } }, ask: text('b?') })])
    expect(assessed(list, {}).leftOut).toMatchObject([{ id: 'b', section: 's2', ask: text('b?') }])
  })

  test.each<[string, Profile, number | null]>([
    ['is known when the fact is', PROFILE, 34],
    ['is not known when the fact is not', { ...PROFILE, hired: 'unknown' }, null],
    ['is not known when the fact is no number', { ...PROFILE, hired: ['a'] }, null],
  ])('the whole of a count %s', (_, profile, whole) => {
    const { questions } = assessed(checklist([count('a'), yesNo('b')]), {}, profile)
    expect(questions.map((one) => one.of)).toEqual([whole, null])
  })

  test('lists a value of law once for each key it was read by', () => {
    const wage = { atLeast: { parameter: 'wage', by: 'wageRegion' } }
    const list = checklist([
      number('a', { target: wage }),
      number('b', { target: wage, partly: { atLeast: { parameter: 'wage', by: 'oldRegion' } } }),
      number('c', { target: { atMost: { parameter: 'hours' } } }),
    ])
    const { parameters } = assessed(list, {}, { ...PROFILE, oldRegion: 'IV' })
    expect(parameters.map(({ id, key, value }) => [id, key, value])).toEqual([
      ['wage', 'I', 5_310_000],
      ['wage', 'IV', 3_700_000],
      ['hours', null, 40],
    ])
  })

  test('names the laws of its duties', () => {
    const list = checklist([yesNo('a')])
    const result = of(list, file({}), { duties: [other] })
    expect(result.duties.map(({ id, next }) => [id, next])).toEqual([['report', '2026-12-20']])
    expect(result.laws.map(({ id }) => id)).toEqual(['other'])
    expect(of(list, file({})).laws).toEqual([])
  })

  test('names the law of a fine only where the fine is named', () => {
    const fine = { from: 5, to: 10, law: { ref: 'other', certain: true }, doubled: true }
    const list = checklist([yesNo('a', { fine })])
    expect(assessed(list, { a: 'no' }).laws.map(({ id }) => id)).toEqual(['other'])
    expect(assessed(list, { a: 'yes' }).laws).toEqual([])
  })

  test('keeps the marks that still hold', () => {
    const list = checklist([yesNo('a'), yesNo('b')])
    const done = { a: { on: '2026-11-20', settles: 'no' }, b: { on: '2026-11-20', settles: 'no' } }
    expect(assessed(list, { a: 'no', b: 'partly' }, PROFILE, TODAY, done).done).toEqual([
      { question: 'a', on: '2026-11-20' },
    ])
  })

  test('takes no answer of an older meaning for one', () => {
    const list = checklist([yesNo('a', { meaning: 2 }), yesNo('b', { mayNotApply: reason })])
    const { questions, toFindOut } = assessed(list, { a: { value: 'yes', meaning: 1 }, b: 'not-applicable' })
    expect(questions.map(({ answer, status }) => [answer, status])).toEqual([
      [null, 'unknown'],
      [{ value: 'not-applicable' }, 'out'],
    ])
    expect(toFindOut).toBe(1)
  })
})
