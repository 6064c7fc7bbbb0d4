import { describe, expect, test } from 'vitest'
import type { Fix, Question } from '../../../src/core/model/checklist.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { assessed, checklist, count, PROFILE, yesNo } from '../../helpers/questions.ts'

const words = { vi: 'x', en: 'x' }
const fix = (own: Partial<Fix>): { fix: Fix } => ({
  fix: { first: words, minutes: 30, then: [], hours: 4, who: 'owner', cost: 'none', days: 7, from: [], ...own },
})
const no = (questions: readonly Question[]) => Object.fromEntries(questions.map((one) => [one.id, 'no']))
const planOf = (questions: readonly Question[], profile = PROFILE, hours?: number) =>
  makePlan(assessed(checklist(questions), no(questions), profile), hours)
const phases = (plan: ReturnType<typeof makePlan>) =>
  Object.fromEntries(plan.phases.map((phase) => [phase.id, phase.actions.map((one) => one.question.id)]))

describe('a plan', () => {
  test('puts every critical gap in this week, even more than three', () => {
    const critical = Array.from({ length: 5 }, (_, at) =>
      yesNo(`c${at}`, { severity: 'critical', ...fix({ minutes: 300 }) }),
    )
    expect(phases(planOf([yesNo('other'), ...critical]))['this-week']).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
  })

  test('begins at most three things this week and five more this month', () => {
    const questions = Array.from({ length: 10 }, (_, at) => yesNo(`q${at}`, fix({ hours: 1, minutes: 10 })))
    const plan = phases(planOf(questions))
    expect([plan['this-week']?.length, plan['this-month']?.length, plan['this-quarter']?.length]).toEqual([3, 5, 2])
  })

  test('begins with what weighs in law, then with what weighs most for the time of its first step', () => {
    const questions = [
      yesNo('habit', { basis: 'good', ...fix({ minutes: 15 }) }),
      yesNo('slow', fix({ minutes: 90 })),
      yesNo('quick', fix({ minutes: 15, hours: 20 })),
      yesNo('light', { severity: 'moderate', ...fix({ minutes: 20 }) }),
    ]
    const order = planOf(questions).phases.flatMap((phase) => phase.actions.map((one) => one.question.id))
    expect(order).toEqual(['quick', 'slow', 'habit', 'light'])
  })

  test('begins with what others wait for, and never before what it waits for', () => {
    const questions = [
      yesNo('late', fix({ hours: 1, after: ['first'] })),
      yesNo('first', fix({ hours: 9 })),
      yesNo('free', fix({ hours: 1 })),
    ]
    expect(planOf(questions).phases.flatMap((phase) => phase.actions.map((one) => one.question.id))).toEqual([
      'first',
      'late',
      'free',
    ])
  })

  test('does not wait for what is already in place', () => {
    const questions = [yesNo('late', fix({ after: ['first'] })), yesNo('first')]
    const result = assessed(checklist(questions), { late: 'no', first: 'yes' })
    expect(makePlan(result).phases[0]?.actions.map((one) => one.question.id)).toEqual(['late'])
  })

  test('begins with what costs little in a micro firm, not in a small one', () => {
    const questions = [yesNo('dear', fix({ hours: 1, cost: 'high' })), yesNo('cheap', fix({ hours: 2 }))]
    expect(planOf(questions, { hired: 5 }).phases[0]?.actions[0]?.question.id).toBe('cheap')
    expect(planOf(questions).phases[0]?.actions[0]?.question.id).toBe('dear')
  })

  test('puts later what does not fit the hours, and says why', () => {
    const questions = Array.from({ length: 25 }, (_, at) => yesNo(`q${at}`, fix({ minutes: 90 })))
    const plan = planOf(questions, { hired: 5 })
    expect(plan.hoursPerWeek).toBe(2)
    expect(plan.phases.map((phase) => phase.actions.length)).toEqual([1, 4, 12, 8])
    expect(plan.phases[1]?.actions[0]?.postponed).toBe('hours')
    expect(plan.phases[3]?.actions.every((one) => one.firstStepBy === null && one.postponed !== null)).toBe(true)
  })

  test('begins with what the law asks before what buyers ask', () => {
    const questions = [yesNo('buyer', { basis: 'buyer', ...fix({ hours: 1 }) }), yesNo('law', fix({ hours: 9 }))]
    expect(planOf(questions).phases[0]?.actions.map((one) => one.question.id)).toEqual(['law', 'buyer'])
  })

  test('brings a quick win into a month of slow things, and another into the months after', () => {
    const slow = Array.from({ length: 25 }, (_, at) => yesNo(`slow${at}`, fix({ hours: 3, minutes: 10 })))
    const quick = ['quick', 'next'].map((id) => yesNo(id, { severity: 'minor', ...fix({ hours: 1, minutes: 10 }) }))
    const plan = phases(planOf([...slow, ...quick]))
    expect(plan['this-month']).toContain('quick')
    expect(plan['this-quarter']).toContain('next')
  })

  test('passes over what does not fit, never over what must come first', () => {
    const questions = [
      yesNo('long', { severity: 'critical', ...fix({ minutes: 20 }) }),
      yesNo('first', fix({ minutes: 200, hours: 4 })),
      yesNo('waits', fix({ minutes: 10, hours: 4, after: ['first'] })),
      yesNo('short', fix({ minutes: 10, hours: 5 })),
    ]
    const plan = planOf(questions, { hired: 5 })
    expect(phases(plan)['this-week']).toEqual(['long', 'short'])
    expect(plan.phases[1]?.actions.map((one) => [one.question.id, one.postponed])).toEqual([
      ['first', 'hours'],
      ['waits', 'waits'],
    ])
  })

  test('begins with the urgent thing that can be done soonest', () => {
    const questions = [
      yesNo('wage', { severity: 'critical', ...fix({ days: 14 }) }),
      yesNo('child', { severity: 'critical', ...fix({ days: 1 }) }),
    ]
    expect(phases(planOf(questions))['this-week']).toEqual(['child', 'wage'])
  })

  test('keeps the last person without a contract, after everything else', () => {
    const questions = [count('contracts', fix({})), yesNo('minor', { severity: 'minor', ...fix({}) })]
    const result = assessed(checklist(questions), { contracts: 33, minor: 'no' })
    expect(result.questions[0]?.status).toBe('met')
    expect(makePlan(result).phases[0]?.actions.map((one) => one.question.id)).toEqual(['minor', 'contracts'])
  })

  test('gives everything in a micro firm to its owner', () => {
    const questions = [yesNo('a', fix({ who: 'supervisor' })), yesNo('b', fix({ who: 'accountant' }))]
    expect(planOf(questions, { hired: 5 }).phases[0]?.actions.map((one) => one.who)).toEqual(['owner', 'owner'])
    expect(planOf(questions).phases[0]?.actions.map((one) => one.who)).toEqual(['supervisor', 'accountant'])
  })

  test('writes down what is done and not yet on paper', () => {
    const result = assessed(checklist([yesNo('a', { written: 'law' })]), { a: 'unwritten' })
    expect(makePlan(result).phases[0]?.actions[0]).toMatchObject({ task: 'write-down', urgent: false })
  })

  test('groups the unknown by who can tell, urgent ones first', () => {
    const questions = [
      yesNo('a', fix({ who: 'accountant' })),
      yesNo('b', { severity: 'critical', ...fix({ who: 'owner' }) }),
      yesNo('c', fix({ who: 'accountant' })),
      yesNo('d', { basis: 'strength' }),
    ]
    const plan = makePlan(assessed(checklist(questions), {}))
    expect(
      plan.findOut.map(({ who, urgent, by, questions: group }) => [
        who,
        urgent,
        by,
        group.map((one) => one.question.id),
      ]),
    ).toEqual([
      ['owner', true, '2026-11-28', ['b']],
      ['accountant', false, '2026-12-19', ['a', 'c']],
    ])
  })

  test.each([
    ['in 90 days', '2027-06-01', '2027-02-19', false],
    ['on the look-again day when it is earlier', '2027-01-15', '2027-01-15', false],
    ['in 90 days, with a warning, when the list is old', '2026-11-21', '2027-02-19', true],
  ])('is checked again %s', (_, lookAgain, nextCheck, listIsOld) => {
    const result = assessed({ ...checklist([yesNo('a')]), lookAgain }, {})
    expect(makePlan(result)).toMatchObject({ nextCheck, listIsOld })
  })

  test.each<[string, Partial<Fix>, 'critical' | 'serious', [string, string]]>([
    ['a week for what begins this week', { days: 3 }, 'serious', ['2026-11-28', '2026-11-28']],
    ['a later day for a result that takes longer', { days: 20 }, 'serious', ['2026-11-28', '2026-12-11']],
    ['tomorrow for what is urgent and can be done at once', { days: 1 }, 'critical', ['2026-11-22', '2026-11-22']],
  ])('gives %s', (_, own, severity, days) => {
    const [action] = planOf([yesNo('a', { severity, ...fix(own) })]).phases[0]?.actions ?? []
    expect([action?.firstStepBy, action?.resultBy]).toEqual(days)
  })

  test('never puts a first step off longer than its result should take, as far as its month allows', () => {
    const first = Array.from({ length: 3 }, (_, at) => yesNo(`q${at}`, fix({ minutes: 10 })))
    const later = [yesNo('soon', fix({ days: 5 })), yesNo('slow', fix({ days: 60 }))]
    const month = planOf([...first, ...later]).phases[1]?.actions ?? []
    expect(month.map((one) => [one.question.id, one.firstStepBy])).toEqual([
      ['soon', '2026-12-05'],
      ['slow', '2026-12-19'],
    ])
  })
})
