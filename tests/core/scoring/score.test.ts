import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answers.ts'
import { counts, scoreGroup } from '../../../src/core/scoring/score.ts'
import { assessed, checklist, choice, count, number, PROFILE, yesNo } from '../../helpers/questions.ts'

const reason = { vi: 'x', en: 'x' }

describe('a score', () => {
  test('weighs credit by points', () => {
    const list = checklist([yesNo('a', { severity: 'critical' }), yesNo('b'), yesNo('c', { severity: 'moderate' })])
    expect(assessed(list, { a: 'yes', b: 'partly', c: 'no' }).lines.law).toEqual({
      score: { low: 13.5 / 20, high: 13.5 / 20 },
      counting: 3,
      answered: 3,
      enough: true,
    })
  })

  test('is a range while something is unknown', () => {
    const list = checklist([yesNo('a'), yesNo('b'), yesNo('c'), yesNo('d'), yesNo('e')])
    const { score, enough } = assessed(list, { a: 'yes', b: 'yes', c: 'yes', d: 'no', e: 'unknown' }).lines.law
    expect(score).toEqual({ low: 21 / 35, high: 28 / 35 })
    expect(enough).toBe(true)
  })

  test('may not be shown before 80 % is answered', () => {
    const list = checklist([yesNo('a'), yesNo('b'), yesNo('c'), yesNo('d')])
    expect(assessed(list, { a: 'yes', b: 'yes', c: 'yes' }).lines.law.enough).toBe(false)
  })

  test('of a section that is all not applicable is null, never 0', () => {
    const list = checklist([yesNo('a')], [yesNo('b', { mayNotApply: reason }), yesNo('c', { mayNotApply: reason })])
    const { sections } = assessed(list, { a: 'yes', b: 'not-applicable', c: 'not-applicable' })
    expect(sections[1]?.group).toEqual({ score: null, counting: 0, answered: 0, enough: false })
  })

  test('keeps law, buyers and good practice apart, and strengths beside them', () => {
    const list = checklist([
      yesNo('law'),
      yesNo('buyer', { basis: 'buyer' }),
      yesNo('good', { basis: 'good' }),
      yesNo('strong', { basis: 'strength' }),
      yesNo('other', { basis: 'strength' }),
    ])
    const { lines, strengths } = assessed(list, { law: 'yes', buyer: 'no', good: 'partly', strong: 'yes', other: 'no' })
    expect([lines.law, lines.buyer, lines.good].map(({ score }) => score?.low)).toEqual([1, 0, 0.5])
    expect(strengths).toEqual({ met: 1, asked: 2 })
  })

  test('neither counts nor keeps the answer to a question that no longer fits', () => {
    const list = checklist([yesNo('a'), yesNo('hidden', { severity: 'critical', when: { sector: { is: 'trade' } } })])
    const result = assessed(list, { a: 'yes', hidden: 'no' })
    expect(result.questions.map((one) => one.question.id)).toEqual(['a'])
    expect(result.leftOut.map((one) => one.id)).toEqual(['hidden'])
    expect([result.urgent, result.level.id, result.lines.law.counting]).toEqual([0, null, 1])
  })

  test('counts urgent gaps, things to find out and named proofs', () => {
    const list = checklist([
      yesNo('a', { severity: 'critical' }),
      yesNo('b', { severity: 'critical' }),
      yesNo('c'),
      yesNo('d'),
    ])
    const result = assessed(list, {
      a: 'no',
      b: 'unknown',
      c: { value: 'yes', proof: 'sổ' },
      d: { value: 'no', proof: ' ' },
    })
    expect([result.urgent, result.toFindOut, result.proofs]).toEqual([1, 1, 1])
  })

  test('keeps the values of law that it used, and the laws named', () => {
    const list = checklist([
      number('wage', { target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } }),
      yesNo('b', { laws: [{ ref: 'code', at: { article: 13 }, certain: true }] }),
    ])
    const { parameters, laws, questions } = assessed(list, { wage: 5_000_000 })
    expect(parameters.map(({ id, key, value, validFrom }) => [id, key, value, validFrom])).toEqual([
      ['wage', 'I', 5_310_000, '2026-01-01'],
    ])
    expect(laws.map((law) => law.id)).toEqual(['code', 'decree'])
    expect(questions[0]?.target).toEqual({ direction: 'atLeast', value: 5_310_000, partly: null })
  })
})

describe('the ladder out of informality', () => {
  test.each<[string, Answer['value'], number | null, number | null]>([
    ['nobody is step 0', 0, 0, 0],
    ['a few are step 1', 1, 1, 1],
    ['half is step 1', 17, 17, 1],
    ['more than half is step 2', 18, 18, 2],
    ['nearly all is step 2', 32, 32, 2],
    ['all but one of 34 is step 3', 33, 33, 3],
    ['unknown has no step', 'unknown', null, null],
  ])('%s', (_, value, people, step) => {
    const list = checklist([count('contracts', { ladder: 'contracts' })])
    expect(assessed(list, { contracts: value }).ladders).toEqual([
      { id: 'contracts', question: 'contracts', people, of: 34, step },
    ])
  })

  test('has no step when nobody is hired', () => {
    expect(
      assessed(checklist([count('c', { ladder: 'insured' }), choice('d')]), {}, { ...PROFILE, hired: 0 }).ladders,
    ).toEqual([])
  })
})

test('a group of any questions is scored as those of a list are; what is out does not count', () => {
  const questions = [
    { points: 10, credit: { low: 0.5, high: 0.5 }, status: 'gap' },
    { points: 7, credit: { low: 0, high: 1 }, status: 'unknown' },
    { points: 3, credit: null, status: 'out' },
  ] as const
  expect(scoreGroup(questions)).toEqual({
    score: { low: 5 / 17, high: 12 / 17 },
    counting: 2,
    answered: 1,
    enough: false,
  })
  expect(questions.map(counts)).toEqual([true, true, false])
})
