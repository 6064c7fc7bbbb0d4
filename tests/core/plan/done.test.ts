import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, DoneMark } from '../../../src/core/model/answers.ts'
import type { Assessment } from '../../../src/core/model/assessment.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { progressOf } from '../../../src/core/plan/progress.ts'
import { openActions, standingOf } from '../../../src/core/plan/standing.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'
import { assessed, BASE, checklist, count, yesNo } from '../../helpers/questions.ts'

type Given = Readonly<Record<string, Answer['value']>>

const mark = (settles: Answer['value'], on = '2026-11-20', proof?: string): DoneMark =>
  proof === undefined ? { on, settles } : { on, settles, proof }
const result = (questions: readonly Question[], answers: Given, done: Readonly<Record<string, DoneMark>>): Assessment =>
  assessed(checklist(questions), answers, undefined, undefined, done)
const open = (assessment: Assessment) => openActions(makePlan(assessment)).map(({ question }) => question.id)

describe('an action marked as done', () => {
  const questions = [yesNo('a'), yesNo('b'), yesNo('c', { written: 'law' })]

  test('leaves the phases and stands under what is done, with its day and proof', () => {
    const plan = makePlan(result(questions, { a: 'no', b: 'no' }, { a: mark('no', '2026-11-20', 'ảnh') }))
    expect(openActions(plan).map(({ question }) => question.id)).toEqual(['b'])
    expect(plan.done).toMatchObject([{ question: questions[0], task: 'mend', on: '2026-11-20', proof: 'ảnh' }])
    expect(progressOf(plan)).toEqual({ done: 1, of: 2 })
  })

  test('may be something to write down, without a proof', () => {
    const plan = makePlan(result(questions, { c: 'unwritten' }, { c: mark('unwritten') }))
    expect(plan.done).toMatchObject([{ task: 'write-down', proof: null }])
  })

  test('may be the last person of a count that is in order all but for them', () => {
    const plan = makePlan(result([count('people')], { people: 33 }, { people: mark(33) }))
    expect([openActions(plan), progressOf(plan)]).toEqual([[], { done: 1, of: 1 }])
  })

  test('gives its place in the week to another one', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => yesNo(id))
    const answers = { a: 'no', b: 'no', c: 'no', d: 'no' }
    expect(makePlan(result(four, answers, {})).phases[0]?.actions.map((one) => one.question.id)).toEqual([
      'a',
      'b',
      'c',
    ])
    const { phases } = makePlan(result(four, answers, { b: mark('no') }))
    expect(phases[0]?.actions.map((one) => one.question.id)).toEqual(['a', 'c', 'd'])
  })

  test('is waited for no more', () => {
    const waiting = [yesNo('late', { fix: { ...BASE.fix, after: ['first'] } }), yesNo('first'), yesNo('x')]
    expect(open(result(waiting, { late: 'no', first: 'no', x: 'no' }, {}))[0]).toBe('first')
    expect(open(result(waiting, { late: 'no', first: 'no', x: 'no' }, { first: mark('no') }))[0]).toBe('late')
  })

  test('is listed by day, those of one day in the order of the list', () => {
    const marks = { a: mark('no', '2026-11-20'), b: mark('no', '2026-11-02'), c: mark('no', '2026-11-02') }
    const plan = makePlan(result(questions, { a: 'no', b: 'no', c: 'no' }, marks))
    expect(plan.done.map((one) => one.question.id)).toEqual(['b', 'c', 'a'])
  })
})

describe('a mark counts no more', () => {
  const questions = [yesNo('a'), count('people')]
  test.each<[string, Given, DoneMark]>([
    ['when the answer is a better one', { a: 'partly' }, mark('no')],
    ['when the answer is a worse one', { a: 'no' }, mark('partly')],
    ['when it is in order', { a: 'yes' }, mark('yes')],
    ['when it is not known', { a: 'unknown' }, mark('unknown')],
    ['when it is not answered', {}, mark('no')],
    ['when it does not apply', { a: 'not-applicable' }, mark('not-applicable')],
  ])('%s', (_, answers, done) => {
    const assessment = result(questions, answers, { a: done })
    expect([assessment.done, makePlan(assessment).done]).toEqual([[], []])
  })

  test('when one more is missing, or one fewer', () => {
    for (const people of [30, 32]) expect(result(questions, { people }, { people: mark(31) }).done).toEqual([])
  })

  test('when its question is gone, or an object has that name by nature', () => {
    expect(result(questions, { a: 'no' }, { gone: mark('no'), toString: mark('no') }).done).toEqual([])
    expect(result([yesNo('constructor')], { constructor: 'no' }, {}).done).toEqual([])
  })

  test('when a saved result names it for a question with nothing to do', () => {
    const tampered = { ...result(questions, { a: 'yes' }, {}), done: [{ question: 'a', on: '2026-11-20' }] }
    expect(progressOf(makePlan(tampered))).toEqual({ done: 0, of: 0 })
  })
})

describe('where a question stands in a plan', () => {
  const questions = [
    yesNo('open'),
    yesNo('done'),
    yesNo('met'),
    yesNo('unknown'),
    yesNo('out', { mayNotApply: BASE.ask }),
    yesNo('strength', { basis: 'strength' }),
    yesNo('big', { tier: 'extended' }),
  ]
  const answers = { open: 'no', done: 'partly', met: 'yes', out: 'not-applicable', strength: 'no' }
  const assessment = result(questions, answers, { done: mark('partly') })
  test.each([
    ['open', { kind: 'open', answer: 'no' }],
    ['done', { kind: 'done' }],
    ['met', { kind: 'in-order' }],
    ['unknown', { kind: 'not-known' }],
    ['out', { kind: 'nothing-to-do' }],
    ['strength', { kind: 'nothing-to-do' }],
    ['big', { kind: 'not-asked' }],
    ['nobody', { kind: 'not-there' }],
  ])('%s', (id, standing) => {
    expect(standingOf(id, assessment, makePlan(assessment))).toMatchObject(standing)
  })
})

describe.each(FIRMS)('whatever %s marks as done', (firm) => {
  const file = answersOf(firm)
  const before = assessmentOf(file)
  const plan = makePlan(before)
  const actions = openActions(plan)
  const marks = fc
    .subarray([...actions])
    .map((some) =>
      Object.fromEntries(
        some.map(({ question }): [string, DoneMark] => [question.id, mark(file.answers[question.id]?.value ?? '')]),
      ),
    )

  test('nothing but the plan changes, every action stands in one place, and taking it back gives the same plan', () => {
    fc.assert(
      fc.property(marks, (done) => {
        const after = assessmentOf({ ...file, done })
        expect({ ...after, done: [] }).toEqual(before)
        const marked = makePlan(after)
        const all = [...marked.done, ...openActions(marked)].map(({ question }) => question.id)
        expect(all.toSorted()).toEqual(actions.map(({ question }) => question.id).toSorted())
        expect(progressOf(marked)).toEqual({ done: Object.keys(done).length, of: actions.length })
        expect(marked.findOut).toEqual(plan.findOut)
        expect(makePlan(assessmentOf({ ...file, done: {} }))).toEqual(plan)
      }),
      { numRuns: 15 },
    )
  })
})
