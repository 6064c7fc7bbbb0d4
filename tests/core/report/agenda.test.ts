import { describe, expect, test } from 'vitest'
import type { Due, FirmDuty } from '../../../src/core/model/content.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makeAgenda } from '../../../src/core/report/agenda.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'
import { assessed, checklist, LAWS, text, yesNo } from '../../helpers/questions.ts'

const en = wordsIn('en')
const agendaOf = (result: ReturnType<typeof assessed>, duties = false) =>
  makeAgenda(result, makePlan(result), en, { duties })
const duty = (id: string, due: Due, certain = true): FirmDuty => ({
  id,
  title: text(`do ${id}`),
  how: text(`how ${id}`),
  due,
  laws: [{ ref: 'code', at: { article: 1 }, certain }],
  next: null,
})
const withDuties = (...duties: readonly FirmDuty[]) =>
  agendaOf({ ...assessed(checklist([yesNo('a')]), { a: 'yes' }), duties, laws: LAWS }, true).events

describe('the agenda of a plan', () => {
  test('has the day of the first step, and of the result where it is another', () => {
    const long = { ...yesNo('x').fix, first: text('begin'), minutes: 30, hours: 2, days: 21, title: text('mend it') }
    const slow = { ...long, then: [], who: 'owner', cost: 'none', from: [] } as const
    const { events } = agendaOf(
      assessed(checklist([yesNo('quick'), yesNo('slow', { fix: slow })]), { quick: 'no', slow: 'no' }),
    )
    expect(events.map(({ id, day, title }) => [id, day, title])).toEqual([
      ['first-step.quick', '2026-11-28', 'First step due: gap'],
      ['first-step.slow', '2026-11-28', 'First step due: mend it'],
      ['result.slow', '2026-12-12', 'Result due: mend it'],
      ['next-check', '2027-02-19', 'Check again'],
    ])
  })

  test('has one event for all that one person is to be asked', () => {
    const { events } = agendaOf(assessed(checklist([yesNo('a'), yesNo('b')]), { a: 'unknown' }))
    expect(events[0]).toMatchObject({
      id: 'find-out.owner',
      title: 'Find out 2 things (Owner)',
      lines: ['ask', 'ask'],
    })
  })

  test('leaves out what has no day yet', () => {
    const many = Array.from({ length: 80 }, (_, at) => yesNo(`q${at}`))
    const result = assessed(checklist(many), Object.fromEntries(many.map(({ id }) => [id, 'no'])))
    const plan = makePlan(result)
    const later = plan.phases.find(({ id }) => id === 'later')?.actions ?? []
    expect(later.length).toBeGreaterThan(0)
    const ids = agendaOf(result).events.map(({ id }) => id)
    expect(later.filter(({ question }) => ids.includes(`first-step.${question.id}`))).toEqual([])
  })

  test.each(FIRMS)('of %s has no event twice, in order, the law within twelve months', (firm) => {
    const assessment = assessmentOf(answersOf(firm))
    const { events } = agendaOf(assessment, true)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).toSorted())
    const legal = events.filter(({ id }) => id.startsWith('duty.'))
    expect(legal.filter(({ day }) => day < assessment.today || day >= '2027-11-21')).toEqual([])
    const dated = assessment.duties.filter(({ next }) => next !== null)
    expect(dated.filter(({ next, id }) => !legal.some((event) => event.id === `duty.${id}.${next}`))).toEqual([])
    expect(agendaOf(assessment, false).events.filter(({ id }) => id.startsWith('dut'))).toEqual([])
  })
})

describe('the days of the law', () => {
  test('are each an event, with the way to do it and the law', () => {
    const [first, second] = withDuties(duty('report', { yearly: ['06-04', '12-04'] }))
    expect([first?.day, second?.day]).toEqual(['2026-12-04', '2027-02-19'])
    expect(first).toMatchObject({
      id: 'duty.report.2026-12-04',
      title: 'Due by law: do report',
      lines: ['how report', 'code (45/2019), Article 1'],
    })
  })

  test('are said to be checked where the law behind them is not firm', () => {
    const [event] = withDuties(duty('fire', { yearly: ['12-14'] }, false))
    expect(event?.title).toBe('Usual date, to be checked: do fire')
    expect(event?.lines[1]).toContain('check with the office in charge')
  })

  test('are never made up: the owner is asked to set those of what comes round', () => {
    const events = withDuties(duty('health', { everyMonths: 12 }), duty('training', { everyMonths: 24 }))
    expect(events.map(({ id, day, title }) => [id, day, title])).toEqual([
      ['duties-that-come-round', '2026-12-05', 'Set your own dates for 2 regular legal duties'],
      ['next-check', '2027-02-19', 'Check again'],
    ])
    expect(events[0]?.lines.slice(1)).toEqual(['do health: once a year', 'do training: every 2 years'])
  })

  test('are none for what follows something that happens', () => {
    const events = withDuties(duty('accident', { daysAfter: 0, event: text('an accident') }))
    expect(events.map(({ id }) => id)).toEqual(['next-check'])
  })
})
