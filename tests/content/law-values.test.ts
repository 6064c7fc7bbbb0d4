import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/core/model/answers.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import type { Parameter } from '../../src/core/model/law.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { library, packaged } from '../helpers/firms.ts'

const LIST = packaged('vn.sme')
const FIRM: Profile = {
  hired: 130,
  sector: 'garment',
  wageRegion: 'II',
  payBy: 'month',
  people: ['overtime', 'under-18'],
  site: [],
  exportsTo: [],
}

/** What the law says later: a value that comes into force after the last one that is known. */
function raised(id: string, validFrom: string, value: Parameter['values'][number]['value']): readonly Parameter[] {
  return library.parameters.map((one) => {
    const [last] = one.values.slice(-1)
    return one.id === id && last ? { ...one, values: [...one.values, { ...last, validFrom, value }] } : one
  })
}

function judged(
  id: string,
  value: Answer['value'],
  today: string,
  facts: Profile = {},
  parameters = library.parameters,
) {
  const profile = { ...FIRM, ...facts }
  const file = {
    checklist: { id: 'vn.sme' },
    revision: 1,
    firm: {},
    facts: profile,
    answers: { [id]: { value } },
    retired: {},
  }
  const sized = rightSize(LIST.checklist, profile, library.facts)
  const { questions, urgent } = assess(sized, file, { ...library, parameters, today, sha256: LIST.sha256 })
  const one = questions.find(({ question }) => question.id === id)
  return {
    status: one?.status,
    basis: one?.question.basis,
    severity: one?.question.severity,
    urgent,
    target: one?.target?.value,
  }
}

const NEXT = { I: 5_700_000, II: 5_080_000, III: 4_440_000, IV: 3_970_000 }
const later = raised('minimum-wage-month', '2027-01-01', NEXT)

describe('a wage', () => {
  test.each<[string, number, string, string, number]>([
    ['below the minimum of its region is an urgent legal gap', 4_729_999, '2026-12-31', 'gap', 1],
    ['at the minimum is not', 4_730_000, '2026-12-31', 'met', 0],
    ['that was enough is a gap from the day that a new minimum holds', 4_730_000, '2027-01-01', 'gap', 1],
    ['at the new minimum is in order', 5_080_000, '2027-01-01', 'met', 0],
  ])('%s', (_, wage, today, status, urgent) => {
    const found = judged('pay.minimum-wage', wage, today, {}, later)
    expect(found).toMatchObject({ status, urgent, basis: 'law', severity: 'critical' })
  })

  test.each<[string, string, number, string]>([
    ['region I', 'I', 5_310_000, 'met'],
    ['region II', 'II', 4_730_000, 'met'],
    ['region III', 'III', 4_140_000, 'met'],
    ['region IV', 'IV', 3_700_000, 'met'],
    ['region I, with the minimum of region II', 'I', 4_730_000, 'gap'],
  ])('is held against the minimum of %s', (_, wageRegion, wage, status) => {
    expect(judged('pay.minimum-wage', wage, '2026-11-21', { wageRegion }).status).toBe(status)
  })

  test.each<[string, number, string]>([
    ['day', 22_699, 'gap'],
    ['hour', 22_700, 'met'],
    ['piece', 22_699, 'gap'],
  ])('paid by the %s is held against the minimum of an hour', (payBy, wage, status) => {
    expect(judged('pay.minimum-wage', wage, '2026-11-21', { payBy })).toMatchObject({ status, severity: 'critical' })
  })

  test('of a month is not read as one of an hour when the way of paying changes', () => {
    const monthly: Answer = { value: 4_800_000, meaning: 1 }
    const profile = { ...FIRM, payBy: 'hour' }
    const file = {
      checklist: { id: 'vn.sme' },
      revision: 1,
      firm: {},
      facts: profile,
      answers: { 'pay.minimum-wage': monthly },
      retired: {},
    }
    const { questions } = assess(rightSize(LIST.checklist, profile, library.facts), file, {
      ...library,
      today: '2026-11-21',
      sha256: '',
    })
    expect(questions.find(({ question }) => question.id === 'pay.minimum-wage')).toMatchObject({
      answer: null,
      status: 'unknown',
    })
  })
})

describe('other numbers of the law', () => {
  test.each<[string, number, string, string, Profile?]>([
    ['work.youngest', 15, '2026-11-21', 'met'],
    ['work.youngest', 14, '2026-11-21', 'gap'],
    ['hours.week', 48, '2026-11-21', 'met'],
    ['hours.week', 49, '2026-11-21', 'gap'],
    ['hours.overtime-month', 40, '2026-11-21', 'met'],
    ['hours.overtime-month', 41, '2026-11-21', 'gap'],
    ['hours.overtime-year', 200, '2026-11-21', 'met'],
    ['hours.overtime-year', 300, '2026-11-21', 'gap'],
    ['hours.overtime-year', 300, '2026-11-21', 'met', { exportsTo: ['EU'] }],
    ['young.hours', 40, '2026-11-21', 'met'],
    ['young.hours', 41, '2026-11-21', 'gap'],
    ['pay.overtime-rate', 149, '2026-11-21', 'gap'],
    ['pay.overtime-rate', 150, '2026-11-21', 'met'],
    ['hours.annual-leave', 11, '2026-11-21', 'gap'],
    ['hours.annual-leave', 12, '2026-11-21', 'met'],
    ['pay.social-insurance', 123, '2026-11-21', 'gap'],
    ['pay.social-insurance', 124, '2026-11-21', 'met'],
  ])('%s: %d on %s is %s', (id, value, today, status, facts = {}) => {
    expect(judged(id, value, today, facts).status).toBe(status)
  })

  test.each<[string, number, string, string]>([
    ['11 holidays were enough before the day of culture came', 11, '2026-06-30', 'met'],
    ['and are one too few from then on', 11, '2026-07-01', 'gap'],
    ['12 are in order', 12, '2026-07-01', 'met'],
  ])('%s', (_, days, today, status) => {
    expect(judged('hours.public-holidays', days, today).status).toBe(status)
  })

  test('a limit of overtime holds from its own day', () => {
    const lower = raised('overtime-month-hours', '2027-07-01', 30)
    expect(judged('hours.overtime-month', 35, '2027-06-30', {}, lower).status).toBe('met')
    expect(judged('hours.overtime-month', 35, '2027-07-01', {}, lower).status).toBe('gap')
  })

  test('an age holds from its own day', () => {
    const higher = raised('minimum-age', '2028-01-01', 16)
    expect(judged('work.youngest', 15, '2027-12-31', {}, higher).status).toBe('met')
    expect(judged('work.youngest', 15, '2028-01-01', {}, higher)).toMatchObject({ status: 'gap', urgent: 1 })
  })
})
