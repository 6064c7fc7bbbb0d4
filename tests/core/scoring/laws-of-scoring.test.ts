import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answers.ts'
import { type AssessedQuestion, type Assessment, LEVELS } from '../../../src/core/model/assessment.ts'
import { BASES, type Question, SEVERITIES } from '../../../src/core/model/checklist.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { lacksSomeone } from '../../../src/core/plan/order.ts'
import { assessed, checklist, choice, count, number, yesNo } from '../../helpers/questions.ts'

const HIRED = 20
const BETTER = ['no', 'partly', 'unwritten', 'yes'] as const
const out = { vi: 'x', en: 'x' }

const arbQuestion = (id: string): fc.Arbitrary<Question> =>
  fc
    .record({
      kind: fc.constantFrom('yes-no', 'number', 'count', 'choice'),
      basis: fc.constantFrom(...BASES),
      severity: fc.constantFrom(...SEVERITIES),
      written: fc.constantFrom('law', 'buyer', 'helps'),
    })
    .map(({ kind, basis, severity, written }) => {
      const own = {
        basis,
        severity: basis === 'law' || severity !== 'critical' ? severity : 'serious',
        mayNotApply: out,
      } as const
      if (kind === 'number') return number(id, { ...own, target: { atLeast: 15 }, partly: { atLeast: 13 } })
      if (kind === 'count')
        return count(id, {
          ...own,
          severity: own.severity === 'critical' ? 'serious' : own.severity,
          ladder: 'contracts',
        })
      return kind === 'choice' ? choice(id, own) : yesNo(id, { ...own, written })
    })

/** Answers of one question from worse to better. */
const ordered = (question: Question): readonly Answer['value'][] => {
  if (question.kind === 'number') return [10, 13, 14, 15, 30]
  if (question.kind === 'count') return [0, 1, 10, 18, 19, 20]
  return question.kind === 'choice' ? ['head', 'paper', 'app'] : BETTER
}

const arbFirm = fc.integer({ min: 1, max: 16 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, (_, at) => arbQuestion(`q${at}`))).chain((questions) =>
    fc.record({
      questions: fc.constant(questions),
      answers: fc.tuple(
        ...questions.map((question) =>
          fc.oneof(
            { weight: 5, arbitrary: fc.constantFrom(...ordered(question)) },
            { weight: 2, arbitrary: fc.constantFrom('unknown', 'not-applicable') },
          ),
        ),
      ),
      at: fc.nat({ max: size - 1 }),
      to: fc.nat({ max: 5 }),
    }),
  ),
)

const run = (questions: readonly Question[], answers: readonly Answer['value'][]): Assessment =>
  assessed(checklist(questions), Object.fromEntries(questions.map((one, at) => [one.id, answers[at] ?? 'unknown'])), {
    hired: HIRED,
    sector: 'furniture',
  })

/** A level as a number; none is lowest. */
const height = ({ level }: Assessment) => (level.id === null ? -1 : LEVELS.indexOf(level.id))
const scores = ({ lines, sections }: Assessment) => [
  lines.law,
  lines.buyer,
  lines.good,
  ...sections.map((one) => one.group),
]

describe('the laws of scoring hold:', () => {
  test('a score lies between 0 and 1, low below high, or is null when nothing counts', () => {
    fc.assert(
      fc.property(arbFirm, ({ questions, answers }) => {
        for (const { score, counting } of scores(run(questions, answers))) {
          expect(score === null).toBe(counting === 0)
          if (score) expect(0 <= score.low && score.low <= score.high + 1e-12 && score.high <= 1 + 1e-12).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('a level keeps its rule: what it says is in order is in order', () => {
    fc.assert(
      fc.property(arbFirm, ({ questions, answers }) => {
        const result = run(questions, answers)
        const at = height(result)
        const of = (basis: string) => result.questions.filter((one) => one.question.basis === basis)
        const open = (one: AssessedQuestion) => one.status === 'gap' || one.status === 'unknown'
        const weighty = (one: AssessedQuestion) => ['critical', 'serious'].includes(one.question.severity)
        if (at >= 1)
          expect(result.questions.some((one) => one.question.severity === 'critical' && open(one))).toBe(false)
        if (at >= 2)
          expect(of('law').some((one) => weighty(one) && (open(one) || one.status === 'to-write'))).toBe(false)
        if (at >= 3) expect(result.lines.buyer.score?.low).toBeGreaterThanOrEqual(0.75)
        if (at >= 4) expect(result.lines.good.score?.low).toBeGreaterThanOrEqual(0.75)
        if (at >= 4) expect(of('law').some(open)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('a better answer never lowers a score or a level', () => {
    fc.assert(
      fc.property(arbFirm, ({ questions, answers, at, to }) => {
        const question = questions[at]
        if (!question) return
        const steps = ordered(question)
        const worse = answers.map((one, index) => (index === at ? (steps[Math.min(to, steps.length - 2)] ?? one) : one))
        const better = answers.map((one, index) =>
          index === at ? (steps[Math.min(to, steps.length - 2) + 1] ?? one) : one,
        )
        const [before, after] = [run(questions, worse), run(questions, better)]
        expect(height(after)).toBeGreaterThanOrEqual(height(before))
        scores(after).forEach(({ score }, index) => {
          const old = scores(before)[index]?.score
          if (!score || !old) return
          expect(score.low).toBeGreaterThanOrEqual(old.low - 1e-12)
          expect(score.high).toBeGreaterThanOrEqual(old.high - 1e-12)
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('telling the truth about an unknown never lowers the level', () => {
    fc.assert(
      fc.property(arbFirm, ({ questions, answers, at, to }) => {
        const question = questions[at]
        if (!question) return
        const steps = ordered(question)
        const unknown = answers.map((one, index) => (index === at ? 'unknown' : one))
        const told = answers.map((one, index) => (index === at ? (steps[to % steps.length] ?? one) : one))
        expect(height(run(questions, told))).toBeGreaterThanOrEqual(height(run(questions, unknown)))
      }),
      { numRuns: 2000 },
    )
  })

  test('order never matters', () => {
    fc.assert(
      fc.property(arbFirm, ({ questions, answers }) => {
        const [one, other] = [run(questions, answers), run([...questions].reverse(), [...answers].reverse())]
        expect(height(other)).toBe(height(one))
        scores(other).forEach(({ score }, index) => {
          const first = scores(one)[index]?.score
          expect(score === null).toBe(first === null)
          if (score && first)
            expect(Math.abs(score.low - first.low) + Math.abs(score.high - first.high)).toBeLessThan(1e-9)
        })
        expect([other.urgent, other.toFindOut]).toEqual([one.urgent, one.toFindOut])
      }),
    )
  })

  test('all out gives null everywhere', () => {
    fc.assert(
      fc.property(arbFirm, ({ questions }) => {
        const result = run(
          questions,
          questions.map(() => 'not-applicable'),
        )
        expect(scores(result).every(({ score }) => score === null)).toBe(true)
        expect(result.level.id).toBeNull()
      }),
    )
  })

  test('a plan holds each gap and each thing to write down once, urgent ones this week, in days to come', () => {
    fc.assert(
      fc.property(arbFirm, fc.integer({ min: 1, max: 20 }), ({ questions, answers }, hours) => {
        const result = run(questions, answers)
        const plan = makePlan(result, hours)
        const actions = plan.phases.flatMap((phase) => phase.actions)
        const due = result.questions.filter(
          (one) => one.status === 'gap' || one.status === 'to-write' || lacksSomeone(one),
        )
        expect(actions.map((one) => one.question.id).sort()).toEqual(due.map((one) => one.question.id).sort())
        expect(plan.phases.slice(1).some((phase) => phase.actions.some((one) => one.urgent))).toBe(false)
        expect(actions.every((one) => one.firstStepBy === null || one.firstStepBy > result.today)).toBe(true)
        const week = plan.phases[0]?.actions.filter((one) => !one.urgent) ?? []
        expect(week.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThanOrEqual(hours * 60)
        expect(plan.findOut.flatMap((one) => one.questions)).toHaveLength(result.toFindOut)
      }),
      { numRuns: 1000 },
    )
  })
})
