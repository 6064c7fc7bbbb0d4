import { describe, expect, test } from 'vitest'
import { type Misfit, misfit } from '../../../src/core/answer/misfit.ts'
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
    ['a choice that is not offered is unknown', choice('q'), 'cloud', ['unknown', 0, 1]],
    ['not knowing which choice is unknown', choice('q'), 'unknown', ['unknown', 0, 1]],
    [
      'a choice that does not apply is out',
      choice('q', { mayNotApply: reason }),
      'not-applicable',
      ['out', null, null],
    ],
    [
      'a number that does not apply is out',
      number('q', { mayNotApply: reason }),
      'not-applicable',
      ['out', null, null],
    ],
    ['a count that does not apply is out', count('q', { mayNotApply: reason }), 'not-applicable', ['out', null, null]],
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
    ['strength, there or not', yesNo('q', { basis: 'strength' }), ['yes', 'no', 'unknown']],
    ['number on paper', number('q', { written: 'law' }), ['unknown']],
    ['choice', choice('q'), ['unknown']],
  ])('%s', (_, question, states) => {
    expect(offeredStates(question)).toEqual(states)
  })
})

describe('an answer that does not fit', () => {
  const choices = ['app', 'paper', 'head', 'unknown']
  const states = ['yes', 'partly', 'no', 'unknown']
  const tenth = number('q', { unit: 'of-ten' })
  const hundredth = number('q', { unit: 'of-hundred' })

  test.each<[string, Question, Answer['value'], Misfit]>([
    ['a number below zero', number('q'), -1, { code: 'number-below-zero' }],
    ['infinity', number('q'), Infinity, { code: 'number-expected' }],
    ['a word on a number', number('q'), 'many', { code: 'number-expected' }],
    ['a word on a count', count('q'), 'many', { code: 'number-expected' }],
    ['a state on a count', count('q'), 'yes', { code: 'number-expected' }],
    ['half a person', count('q'), 2.5, { code: 'whole-number-expected' }],
    ['more than all', count('q'), 35, { code: 'more-than-all', of: 34 }],
    ['eleven of ten', tenth, 11, { code: 'more-than-all', of: 10 }],
    ['a bit more than ten of ten', tenth, 10.5, { code: 'more-than-all', of: 10 }],
    ['101 of a hundred', hundredth, 101, { code: 'more-than-all', of: 100 }],
    ['a number on a choice', choice('q'), 1, { code: 'state-not-offered', accepted: choices }],
    ['a number on a yes-no question', yesNo('q'), 1, { code: 'state-not-offered', accepted: states }],
    ['a strange word', yesNo('q'), 'maybe', { code: 'state-not-offered', accepted: states }],
    ['a choice that is not there', choice('q'), 'cloud', { code: 'state-not-offered', accepted: choices }],
  ])('%s', (_, question, value, expected) => {
    expect(misfit(question, { value }, PROFILE)).toEqual(expected)
  })

  test.each<[string, Question, Answer['value'], Profile?]>([
    ['a number with a decimal', number('q'), 47.5],
    ['nought', number('q'), 0],
    ['a number without a whole, above any', number('q'), 101],
    ['ten of ten', tenth, 10],
    ['eleven of a hundred', hundredth, 11],
    ['all of a hundred', hundredth, 100],
    ['an unknown number', number('q'), 'unknown'],
    ['a choice', choice('q'), 'paper'],
    ['all there are', count('q'), 34],
    ['a count of a whole that is not known', count('q'), 99, { hired: 'unknown' }],
    ['a count of what is no number', count('q'), 99, { hired: false }],
  ])('but %s fits', (_, question, value, profile = PROFILE) => {
    expect(misfit(question, { value }, profile)).toBeNull()
  })
})
