import { describe, expect, test } from 'vitest'
import { directionOf, meets, resolveBound, resolveTarget, valueInForce } from '../../../src/core/answer/target.ts'
import type { Bound, NumberQuestion, Target } from '../../../src/core/model/checklist.ts'
import type { Profile } from '../../../src/core/model/facts.ts'
import type { Parameter, ParameterValue } from '../../../src/core/model/law.ts'
import { number, PARAMETERS, PROFILE, TODAY, text } from '../../helpers/questions.ts'

const law = { ref: 'decree', certain: true }
const value = (validFrom: string, amount: ParameterValue['value']): ParameterValue => ({
  validFrom,
  value: amount,
  law,
  source: 'D',
})
const parameter = (...values: readonly ParameterValue[]): Parameter => ({
  id: 'p',
  title: text('p'),
  unit: 'years',
  values,
})
const WAGE: Bound = { parameter: 'wage', by: 'wageRegion' }
const UNSURE: Profile = { ...PROFILE, wageRegion: 'unknown' }

describe('the value in force', () => {
  test.each<[string, readonly ParameterValue[], number | null]>([
    ['is the last one begun', [value('2025-01-01', 1), value('2026-01-01', 2), value('2027-01-01', 3)], 2],
    ['is found in any order', [value('2027-01-01', 3), value('2026-01-01', 2), value('2025-01-01', 1)], 2],
    ['begins on its day', [value('2025-01-01', 1), value(TODAY, 2)], 2],
    ['is the later in the list of two of one day', [value('2026-01-01', 1), value('2026-01-01', 2)], 2],
    ['is none before the first', [value('2026-11-22', 1)], null],
  ])('%s', (_, values, expected) => {
    expect(valueInForce(parameter(...values), TODAY)?.value ?? null).toBe(expected)
  })
})

describe('a bound', () => {
  test.each<[string, Bound, Profile, object]>([
    ['is a number as it stands', 15, PROFILE, { low: 15, high: 15, used: null }],
    ['is the number of its key', WAGE, PROFILE, { low: 5_310_000, high: 5_310_000, used: { key: 'I' } }],
    ['is one number for all', { parameter: 'hours' }, PROFILE, { low: 40, high: 40, used: { key: null, value: 40 } }],
    ['is a range while its fact is unknown', WAGE, UNSURE, { low: 3_700_000, high: 5_310_000, used: null }],
    ['is a range for a key without a number', WAGE, { wageRegion: 'II' }, { low: 3_700_000, high: 5_310_000 }],
    ['is a range for a key that is no text', WAGE, { wageRegion: 1 }, { low: 3_700_000, high: 5_310_000 }],
    ['is a range for a key that any object has', WAGE, { wageRegion: 'toString' }, { low: 3_700_000, used: null }],
    ['is a range where no fact picks', { parameter: 'wage' }, PROFILE, { low: 3_700_000, high: 5_310_000 }],
  ])('%s', (_, bound, profile, expected) => {
    expect(resolveBound(bound, profile, PARAMETERS, TODAY)).toMatchObject(expected)
  })

  test('keeps all that is to be saved of the value it used', () => {
    expect(resolveBound(WAGE, PROFILE, PARAMETERS, TODAY)?.used).toEqual({
      id: 'wage',
      title: text('wage'),
      unit: 'VND/month',
      key: 'I',
      value: 5_310_000,
      validFrom: '2026-01-01',
      law,
      source: 'D',
    })
  })

  test.each<[string, Bound, string]>([
    ['of a parameter that is not there', { parameter: 'none' }, TODAY],
    ['before its first value', { parameter: 'hours' }, '2020-12-31'],
  ])('is none %s', (_, bound, today) => {
    expect(resolveBound(bound, PROFILE, PARAMETERS, today)).toBeNull()
  })
})

describe('a number', () => {
  const wage: Target = { atLeast: WAGE }
  const most: Target = { atMost: WAGE }
  test.each<[string, number, Target, boolean | null]>([
    ['at the highest minimum meets it', 5_310_000, wage, true],
    ['just below cannot be told', 5_309_999, wage, null],
    ['at the lowest minimum cannot be told', 3_700_000, wage, null],
    ['below the lowest minimum does not meet it', 3_699_999, wage, false],
    ['at the lowest limit meets it', 3_700_000, most, true],
    ['just above cannot be told', 3_700_001, most, null],
    ['at the highest limit cannot be told', 5_310_000, most, null],
    ['above the highest limit does not meet it', 5_310_001, most, false],
    ['without a value in force cannot be told', 1, { atLeast: { parameter: 'none' } }, null],
  ])('%s while the region is unknown', (_, amount, target, expected) => {
    expect(meets(target, PARAMETERS, TODAY)(amount, UNSURE)).toBe(expected)
  })
})

describe('a target for showing', () => {
  const resolved = (own: Partial<NumberQuestion>, profile = PROFILE) =>
    resolveTarget(number('q', own), profile, PARAMETERS, TODAY)

  test('has a direction and both its numbers', () => {
    const { target, used } = resolved({ target: { atLeast: WAGE }, partly: { atLeast: { parameter: 'hours' } } })
    expect(target).toEqual({ direction: 'atLeast', value: 5_310_000, partly: 40 })
    expect(used.map(({ id }) => id)).toEqual(['wage', 'hours'])
  })

  test.each<[string, Partial<NumberQuestion>, Profile, unknown]>([
    ['has no second number without a second band', { target: { atMost: 48 } }, PROFILE, 48],
    ['has no number while the region is unknown', { target: { atMost: WAGE } }, UNSURE, null],
    ['has no number without a value in force', { target: { atMost: { parameter: 'none' } } }, PROFILE, null],
  ])('%s', (_, own, profile, amount) => {
    expect(resolved(own, profile)).toEqual({ target: { direction: 'atMost', value: amount, partly: null }, used: [] })
  })

  test('lies on the side that it names', () => {
    expect([directionOf({ atLeast: 1 }), directionOf({ atMost: 1 })]).toEqual(['atLeast', 'atMost'])
  })
})
