import { describe, expect, test } from 'vitest'
import { slipOf } from '../../src/interview/slip.ts'
import { converse, OPENING } from '../node/interview/conversation.ts'

describe('a number', () => {
  test.each([
    [5_310_000, 'VND/month'],
    [0, 'VND/month'],
    [27_000, 'VND/hour'],
    [60, 'hours/week'],
    [84, 'hours/week'],
    [12, 'years'],
    [5000, 'people'],
    [7, 'of-ten'],
    [3.5, ''],
  ])('%d %s is taken as it is', (value, unit) => {
    expect(slipOf(value, unit)).toBeNull()
  })
  test.each([
    [5310, 'VND/month', 5_310_000],
    [5.3, 'VND/month', 5_300_000],
    [4.1, 'VND/month', 4_100_000],
    [5.0625, 'VND/month', 5_062_500],
    [4_960_500_000, 'VND/month', 4_960_500],
    [5_310_000_000, 'VND/month', 5_310_000],
    [27, 'VND/hour', 27_000],
    [12, 'VND/month', 12_000_000],
    [0.5, 'VND/month', null],
    [90, 'hours/week', null],
    [5, 'years', null],
    [9000, 'people', null],
    [500, 'percent', null],
  ])('%d %s may be a slip, perhaps for %s', (value, unit, meant) => {
    expect(slipOf(value, unit)).toEqual({ kind: 'unlikely', meant })
  })
  test.each([
    [169, 'hours/week', 168],
    [745, 'hours/month', 744],
    [8785, 'hours/year', 8784],
    [367, 'days/year', 366],
    [121, 'years', 120],
    [1e12 + 1, 'people', 1e12],
    [1e12 + 1, 'constructor', 1e12],
  ])('%d %s cannot be: at most %d', (value, unit, most) => {
    expect(slipOf(value, unit)).toEqual({ kind: 'impossible', most })
  })
})

describe('a wage of 5.310', () => {
  const wage = [...OPENING, '=10', '=5.310']
  test('is asked about, with what was probably meant first', async () => {
    const { last, store } = await converse(wage)
    expect(last.name).toBe('slip:pay.minimum')
    expect(last.title).toContain('5.310 đồng một tháng')
    expect(last.field).toMatchObject({
      options: [{ id: 'meant', label: expect.stringContaining('5.310.000') }, { id: 'as-written' }, { id: 'again' }],
    })
    expect(store.saves.at(-1)?.answers).not.toHaveProperty('pay.minimum')
  })
  test.each([
    ['1', 5_310_000],
    ['2', 5310],
  ])('%s answers with %d', async (cue, value) => {
    const { result } = await converse([...wage, cue])
    expect(result.file.answers['pay.minimum']).toEqual({ value, meaning: 1 })
  })
  test.each(['3', 'b', 'l', 'escape'])('%s leads back, and nothing is answered', async (cue) => {
    const { last, result } = await converse([...wage, cue, ...(cue === 'l' ? ['b'] : [])])
    expect(last.name).toBe('question:pay.minimum')
    expect(result.file.answers).not.toHaveProperty('pay.minimum')
  })
  test('can be put off like any question', async () => {
    const { last } = await converse([...wage, 'b', 's'])
    expect(last.name).toBe('question:pay.on-time')
  })
})

test('90 hours a week are asked about, and taken when they are meant', async () => {
  const { names, result } = await converse([...OPENING, '=10', '=6 triệu', '1', '=90', '1'])
  expect(names.at(-2)).toBe('slip:pay.hours')
  expect(result.file.answers['pay.hours']).toEqual({ value: 90, meaning: 1 })
})

test('200 hours a week are not taken, with the most there can be', async () => {
  const { last } = await converse([...OPENING, '=10', '=6 triệu', '1', '=200'])
  expect(last.name).toBe('question:pay.hours')
  expect(last.notices.join()).toContain('nhiều nhất là 168 giờ một tuần')
})

test('9,000 people are asked about before the list is chosen by them', async () => {
  const { names, result } = await converse(['enter', '=', '=9000', '1'])
  expect(names.slice(-2)).toEqual(['slip:hired', 'fact:familyUnpaid'])
  expect(result.file.facts).toEqual({ hired: 9000 })
})
