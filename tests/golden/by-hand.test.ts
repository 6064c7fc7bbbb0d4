import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/core/model/answers.ts'
import type { AssessedQuestion } from '../../src/core/model/assessment.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'

/** The steps that the report puts first on page 1. */
function firstSteps(assessment: ReturnType<typeof assessmentOf>): readonly string[] {
  const { blocks } = makePlanReport(assessment, makePlan(assessment), wordsIn('en'))
  const block = blocks.find((one) => one.kind === 'first-actions')
  return block?.kind === 'first-actions' ? block.rows.map((row) => row.step) : []
}
const idsIn = (assessment: ReturnType<typeof assessmentOf>, phase: number) =>
  makePlan(assessment).phases[phase]?.actions.map((action) => action.question.id)

describe('an informal food household: three of the family, three hired, one contract, nobody insured', () => {
  const result = assessmentOf(answersOf('food-household'))

  test('is a micro firm at its first steps, with one urgent thing', () => {
    expect(result.size).toEqual({ class: 'micro', people: 6 })
    expect(result.level).toMatchObject({ id: 'first-steps', next: 'safe-start', inTheWay: ['freedom.deposit'] })
    expect([result.urgent, result.toFindOut]).toEqual([1, 0])
  })

  test('stands low on both ladders: 1 of 3 and 0 of 3', () => {
    expect(result.ladders.map(({ id, people, of, step }) => [id, people, of, step])).toEqual([
      ['contracts', 1, 3, 1],
      ['insured', 0, 3, 0],
    ])
  })

  test('scores 80⅓ of 133 legal points, worked by hand', () => {
    // Critical, 10 each: youngest, wage, exits, papers, debt are in order; the deposit is not: 50 of 60.
    // Serious, 7 each: paid on time, no fines, no violence in order (21); contracts a third (2⅓), electrics and waste
    // half (3.5 each); insurance, hours, extinguisher, walk-round nothing: 30⅓ of 70. First aid, 3 points: nothing.
    const { score } = result.lines.law
    expect(score?.low).toBeCloseTo((50 + 21 + 7 / 3 + 3.5 + 3.5) / (60 + 70 + 3), 12)
    expect(score?.high).toBe(score?.low)
  })

  test('gives back the deposit this week, makes fire and wires safe, then turns to contracts and insurance', () => {
    expect(idsIn(result, 0)).toEqual(['freedom.deposit', 'safety.electrics', 'safety.extinguisher'])
    expect(idsIn(result, 1)).toContain('work.contracts')
    expect(idsIn(result, 2)).toContain('pay.social-insurance')
    expect(firstSteps(result)).toHaveLength(3)
  })

  test('hears what it does well: its strengths all count', () => {
    expect(result.strengths).toEqual({ met: 3, asked: 3 })
  })
})

describe('an informal household that makes rice sheets, on the list for households', () => {
  const result = assessmentOf(answersOf('informal-household'))

  test('is asked 25 questions of its own world, its informality among them as counts', () => {
    expect(result.questions).toHaveLength(25)
    expect(result.ladders.map(({ id, people, of, step }) => [id, people, of, step])).toEqual([
      ['contracts', 1, 3, 1],
      ['insured', 0, 3, 0],
    ])
    const informal = result.questions.filter(({ section }) => section === 'informal').length
    expect(informal).toBeGreaterThanOrEqual(8)
  })

  test('begins with steps that cost little and take an hour at most', () => {
    const [week, month] = makePlan(result).phases
    expect(week?.actions.length).toBeGreaterThan(0)
    for (const { question, minutes } of [...(week?.actions ?? []), ...(month?.actions ?? [])]) {
      expect(['none', 'low']).toContain(question.fix?.cost)
      expect(minutes).toBeLessThanOrEqual(60)
    }
  })

  test('turns to contracts and insurance in the plan, one person after another', () => {
    const { blocks } = makePlanReport(result, makePlan(result), wordsIn('vi'))
    const text = JSON.stringify(blocks)
    expect(text).toContain('1 trong 3 người')
    expect(text).toContain('0 trong 3 người')
    const ids = makePlan(result).phases.flatMap((phase) => phase.actions.map(({ question }) => question.id))
    expect(ids.indexOf('work.contracts')).toBeLessThan(ids.indexOf('pay.social-insurance'))
  })
})

describe('the furniture workshop: 31 of 34 contracts, 29 insured', () => {
  const result = assessmentOf(answersOf('furniture-34'))

  test('is a small firm with a safe start and nothing urgent', () => {
    expect(result.size).toEqual({ class: 'small', people: 36 })
    expect([result.level.id, result.level.next, result.urgent]).toEqual(['safe-start', 'lawful-base', 0])
  })

  test('is kept from a lawful base by contracts, insurance, overtime and guards', () => {
    expect(result.level.inTheWay).toEqual([
      'work.contracts',
      'pay.social-insurance',
      'hours.overtime-month',
      'safety.machine-guards',
    ])
  })

  test('is two steps up both ladders', () => {
    expect(result.ladders.map(({ people, of, step }) => [people, of, step])).toEqual([
      [31, 34, 2],
      [29, 34, 2],
    ])
  })

  test('begins with open saws and tired hands, then the three people without a contract', () => {
    expect(idsIn(result, 0)).toEqual(['safety.machine-guards', 'hours.overtime-month', 'work.contracts'])
    expect(idsIn(result, 1)?.[0]).toBe('pay.social-insurance')
  })

  test('writes down the ban on bribes that it already tells its people', () => {
    const [written] = makePlan(result)
      .phases.flatMap((phase) => phase.actions)
      .filter((action) => action.task === 'write-down')
    expect(written?.question.id).toBe('honest.bribes')
  })
})

describe('an electronics firm of 120 that skipped one critical question', () => {
  const result = assessmentOf(answersOf('electronics-120'))

  test('is a medium firm at its first steps with nothing urgent, one thing to find out', () => {
    expect(result.size).toEqual({ class: 'medium', people: 120 })
    expect([result.level.id, result.urgent, result.toFindOut]).toEqual(['first-steps', 0, 1])
    expect(result.level.inTheWay).toEqual(['freedom.papers'])
  })

  test('has a legal line from all but those 10 points up to all', () => {
    // 6 critical, 12 serious and 1 moderate legal question: 60 + 84 + 3 points.
    expect(result.lines.law.score).toEqual({ low: 137 / 147, high: 1 })
  })

  test('is asked this week to find out who keeps the papers, then to insure the last two people', () => {
    expect(idsIn(result, 0)).toEqual(['pay.social-insurance'])
    expect(makePlan(result).findOut.map(({ by, urgent, questions }) => [by, urgent, questions.length])).toEqual([
      ['2026-11-28', true, 1],
    ])
    expect(firstSteps(result)[0]).toMatch(/^Find out: .*(passport|ID)/)
    expect(firstSteps(result)).toHaveLength(2)
  })

  test('reaches a lawful base as soon as the answer is yes, and never falls by the truth', () => {
    const file = answersOf('electronics-120')
    const told = (value: Answer['value']) =>
      assessmentOf({ ...file, answers: { ...file.answers, 'freedom.papers': { value } } }).level.id
    expect([told('yes'), told('no')]).toEqual(['lawful-base', 'first-steps'])
  })
})

describe.each(FIRMS)('the points of %s', (firm) => {
  test('add up by hand to the shown score', () => {
    const { questions, lines } = assessmentOf(answersOf(firm))
    for (const basis of ['law', 'buyer', 'good'] as const) {
      const counting = questions.filter((one) => one.question.basis === basis && one.credit !== null)
      const sum = (of: (one: AssessedQuestion) => number) => counting.reduce((total, one) => total + of(one), 0)
      const points = sum((one) => one.points)
      if (points === 0) {
        expect(lines[basis].score).toBeNull()
        continue
      }
      expect(lines[basis].score?.low).toBeCloseTo(sum((one) => one.points * (one.credit?.low ?? 0)) / points, 12)
      expect(lines[basis].score?.high).toBeCloseTo(sum((one) => one.points * (one.credit?.high ?? 0)) / points, 12)
    }
  })
})
