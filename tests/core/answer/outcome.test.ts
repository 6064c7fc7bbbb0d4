import { describe, expect, test } from 'vitest'
import { misfit } from '../../../src/core/answer/misfit.ts'
import { offeredStates } from '../../../src/core/answer/offered.ts'
import { outcomeOf } from '../../../src/core/answer/outcome.ts'
import type { Answer } from '../../../src/core/model/answers.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import type { Profile } from '../../../src/core/model/facts.ts'
import { choice, count, number, PARAMETERS, PROFILE, TODAY, yesNo } from '../../helpers/questions.ts'

const reason = { vi: 'x', en: 'x' }
const wage = number('wage', { unit: 'VND/month', target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })
const age = number('age', { target: { atLeast: 15 }, partly: { atLeast: 13 } })
const overtime = number('overtime', { target: { atMost: { parameter: 'hours' } } })

function outcome(question: Question, value: Answer['value'] | null, profile: Profile = PROFILE, today = TODAY) {
  const { status, credit } = outcomeOf(question, value === null ? null : { value }, {
    profile,
    parameters: PARAMETERS,
    today,
  })
  return [status, credit?.low ?? null, credit?.high ?? null]
}

describe('an answer', () => {
  test.each<[string, Question, Answer['value'] | null, unknown[]]>([
    ['yes is met', yesNo('q'), 'yes', ['met', 1, 1]],
    ['partly is a gap worth half', yesNo('q'), 'partly', ['gap', 0.5, 0.5]],
    ['no is a gap', yesNo('q'), 'no', ['gap', 0, 0]],
    ['unknown may be all or nothing', yesNo('q'), 'unknown', ['unknown', 0, 1]],
    ['none is unknown', yesNo('q'), null, ['unknown', 0, 1]],
    [
      'unwritten earns half where the law wants paper',
      yesNo('q', { written: 'law' }),
      'unwritten',
      ['to-write', 0.5, 0.5],
    ],
    [
      'unwritten earns more where a buyer does',
      yesNo('q', { written: 'buyer' }),
      'unwritten',
      ['to-write', 0.75, 0.75],
    ],
    ['unwritten is met where paper only helps', yesNo('q', { written: 'helps' }), 'unwritten', ['met', 1, 1]],
    ['unwritten that is not offered is unknown', yesNo('q'), 'unwritten', ['unknown', 0, 1]],
    ['not applicable is out', yesNo('q', { mayNotApply: reason }), 'not-applicable', ['out', null, null]],
    ['not applicable that is not offered is unknown', yesNo('q'), 'not-applicable', ['unknown', 0, 1]],
    ['a number on a yes-no question is unknown', yesNo('q'), 3, ['unknown', 0, 1]],
    ['a number at its target is met', age, 15, ['met', 1, 1]],
    ['a number in the second band is a gap worth half', age, 13, ['gap', 0.5, 0.5]],
    ['a number below both bands is a gap', age, 12, ['gap', 0, 0]],
    ['a number at an upper limit is met', overtime, 40, ['met', 1, 1]],
    ['a number above an upper limit is a gap', overtime, 41, ['gap', 0, 0]],
    ['a yes on a number question is unknown', age, 'yes', ['unknown', 0, 1]],
    ['a wage at the minimum of its region is met', wage, 5_310_000, ['met', 1, 1]],
    ['a wage one dong below is a gap', wage, 5_309_999, ['gap', 0, 0]],
    ['a count of all is met', count('q'), 34, ['met', 1, 1]],
    ['a count below earns its share', count('q'), 17, ['gap', 0.5, 0.5]],
    ['a count above the whole is unknown', count('q'), 35, ['unknown', 0, 1]],
    ['a good choice is met', choice('q'), 'app', ['met', 1, 1]],
    ['a choice from a half on is met at its own credit', choice('q'), 'paper', ['met', 0.5, 0.5]],
    ['a poor choice is a gap', choice('q'), 'head', ['gap', 0, 0]],
    ['an unknown choice is unknown', choice('q'), 'cloud', ['unknown', 0, 1]],
    [
      'a strength that is there is met and weighs nothing',
      yesNo('q', { basis: 'strength' }),
      'yes',
      ['met', null, null],
    ],
    ['a strength that is not there is out', yesNo('q', { basis: 'strength' }), 'no', ['out', null, null]],
    ['a strength that nobody answered is out', yesNo('q', { basis: 'strength' }), null, ['out', null, null]],
  ])('%s', (_, question, value, expected) => {
    expect(outcome(question, value)).toEqual(expected)
  })

  test.each([
    ['19 of 20 is met', 20, 19, 'met'],
    ['18 of 20 is a gap', 20, 18, 'gap'],
    ['none of none is out', 0, 0, 'out'],
  ])('a count of %s', (_, hired, value, status) => {
    expect(outcome(count('q'), value, { hired })[0]).toBe(status)
  })

  test('a count of an unknown whole is unknown', () => {
    expect(outcome(count('q'), 3, { hired: 'unknown' })).toEqual(['unknown', 0, 1])
  })

  test.each([
    ['above the highest minimum is met', 5_310_000, 'met'],
    ['below the lowest minimum is a gap', 3_699_999, 'gap'],
    ['between the two cannot be told', 4_500_000, 'unknown'],
  ])('in an unknown wage region a wage %s', (_, value, status) => {
    expect(outcome(wage, value, { ...PROFILE, wageRegion: 'unknown' })[0]).toBe(status)
  })

  test.each([
    ['before the first value cannot be told', '2025-12-31', 9_000_000, 'unknown'],
    ['from the day of a new value is measured by it', '2027-01-01', 5_310_000, 'gap'],
    ['the day before is measured by the old one', '2026-12-31', 5_310_000, 'met'],
  ])('a wage %s', (_, today, value, status) => {
    expect(outcome(wage, value, PROFILE, today)[0]).toBe(status)
  })

  test('of an older meaning is asked again', () => {
    const setting = { profile: PROFILE, parameters: PARAMETERS, today: TODAY }
    expect(outcomeOf(yesNo('q', { meaning: 2 }), { value: 'yes', meaning: 1 }, setting).status).toBe('unknown')
    expect(outcomeOf(yesNo('q', { meaning: 2 }), { value: 'yes' }, setting).status).toBe('met')
  })

  test('to an upper limit with two bounds unknown cannot be told in between', () => {
    const limit = number('q', { target: { atMost: { parameter: 'wage', by: 'wageRegion' } } })
    const profile = { hired: 3 }
    expect([3_000_000, 4_000_000, 6_000_000].map((value) => outcome(limit, value, profile)[0])).toEqual([
      'met',
      'unknown',
      'gap',
    ])
  })
})

describe('what a question offers', () => {
  test.each<[string, Question, string[]]>([
    ['yes-no', yesNo('q'), ['yes', 'partly', 'no', 'unknown']],
    ['yes-no on paper', yesNo('q', { written: 'helps' }), ['yes', 'partly', 'no', 'unwritten', 'unknown']],
    ['number that may not apply', number('q', { mayNotApply: reason }), ['unknown', 'not-applicable']],
    ['count', count('q'), ['unknown']],
  ])('%s', (_, question, states) => {
    expect(offeredStates(question)).toEqual(states)
  })
})

describe('an answer that does not fit', () => {
  test.each<[string, Question, Answer['value'], string | null]>([
    ['a number below zero', number('q'), -1, 'number-below-zero'],
    ['infinity', number('q'), Infinity, 'number-expected'],
    ['a word on a number', number('q'), 'many', 'number-expected'],
    ['half a person', count('q'), 2.5, 'whole-number-expected'],
    ['more than all', count('q'), 35, 'more-than-all'],
    ['a number on a choice', choice('q'), 1, 'state-not-offered'],
    ['a strange word', yesNo('q'), 'maybe', 'state-not-offered'],
    ['a number with a decimal', number('q'), 47.5, null],
    ['an unknown number', number('q'), 'unknown', null],
    ['a choice', choice('q'), 'paper', null],
  ])('%s', (_, question, value, code) => {
    expect(misfit(question, { value }, PROFILE)?.code ?? null).toBe(code)
  })
})
