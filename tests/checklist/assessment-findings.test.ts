import { describe, expect, test } from 'vitest'
import { assessmentFindings } from '../../src/checklist/assessment-findings.ts'
import { readAssessment } from '../../src/checklist/read-assessment.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { assessed, checklist, count, yesNo } from '../helpers/questions.ts'
import { LAWS, loadedAs, PARAMETERS, type Said, said } from './loaded.ts'
import { refused, sourceOf } from './refused.ts'

const sound = assessed(
  checklist([yesNo('a', { severity: 'critical' }), count('b', { ladder: 'contracts' })], [yesNo('c')]),
  { a: 'no', b: 3, c: 'no' },
)
const parameter = {
  id: 'age',
  title: PARAMETERS[1]?.title ?? {},
  unit: 'years',
  key: null,
  value: 15,
  validFrom: '2021-01-01',
  law: { ref: 'code-2019', certain: true },
  source: 'C',
}
const [law] = LAWS
const duty = { id: 'd', title: {}, how: {}, due: { everyMonths: 6 }, laws: [], next: null }
const findings = (own: Partial<Assessment> = {}) => said(assessmentFindings(loadedAs({ ...sound, ...own })))
const [first, second, third] = sound.questions

describe('a saved assessment', () => {
  test('is in order as it was made', () => {
    expect(findings()).toEqual([])
    expect(findings({ parameters: [parameter], laws: LAWS, duties: [duty, { ...duty, next: '2026-12-20' }] })).toEqual(
      [],
    )
    expect(findings({ done: [{ question: 'a', on: '2026-11-01' }] })).toEqual([])
  })

  test.each<[string, Partial<Assessment>, string]>([
    ['its own', { today: '2026-02-30' }, 'today /today'],
    ['that of its list', { checklist: { ...sound.checklist, lawAsOf: 'x' } }, 'lawAsOf /checklist/lawAsOf'],
    ['that of its next look', { checklist: { ...sound.checklist, lookAgain: 'x' } }, 'lookAgain /checklist/lookAgain'],
    [
      'that of a value of law',
      { parameters: [parameter, { ...parameter, validFrom: 'x' }] },
      'validFrom /parameters/1/validFrom',
    ],
    ['that of a law', { laws: law ? [law, { ...law, inForce: 'x' }] : [] }, 'inForce /laws/1/inForce'],
    [
      'that of the next look at a law',
      { laws: law ? [{ ...law, lookAgain: 'x' }] : [] },
      'lookAgain /laws/0/lookAgain',
    ],
    ['that of a duty', { duties: [{ ...duty, next: 'x' }] }, 'next /duties/0/next'],
    ['that of a mark', { done: [{ question: 'a', on: 'x' }] }, 'on /done/0/on'],
  ])('is refused for a day that is none: %s', (_, own, expected) => {
    const [key, path] = expected.split(' ')
    expect(findings(own)).toEqual([[`day-not-real ${path}`, { key }]])
  })

  test.each<[string, Partial<Assessment>, Said]>([
    [
      'a question twice',
      { questions: [first, second, third, second].flatMap((one) => one ?? []) },
      [['id-duplicate /questions/3/question/id', { id: 'b', file: 'a.yaml', line: 7 }]],
    ],
    [
      'a section that is not there',
      { sections: sound.sections.slice(0, 1) },
      [['section-unknown /questions/2/section', { id: 's2', near: 's1' }]],
    ],
    [
      'what is in the way and not there',
      { level: { ...sound.level, inTheWay: ['a', 'aa'] } },
      [['after-unknown /level/inTheWay/1', { id: 'aa', near: 'a' }]],
    ],
    [
      'the ladder of what is not there',
      { ladders: sound.ladders.map((one) => ({ ...one, question: 'bb' })) },
      [['after-unknown /ladders/0/question', { id: 'bb', near: 'b' }]],
    ],
    [
      'the mark of what is not there',
      { done: [{ question: 'cc', on: '2026-11-01' }] },
      [['after-unknown /done/0/question', { id: 'cc', near: 'c' }]],
    ],
  ])('is refused for %s', (_, own, expected) => {
    expect(findings(own)).toEqual(expected)
  })

  test('names the line of the first of many', () => {
    const questions = [first, second, second, second].flatMap((one) => one ?? [])
    const lines = {
      ...loadedAs({ ...sound, questions }),
      placeOf: (path: readonly (string | number)[]) => ({
        file: 'a',
        line: path.join(' ') === 'questions 1 question id' ? 10 : 99,
      }),
    }
    expect(assessmentFindings(lines).map(({ args }) => args.line)).toEqual([10, 10])
  })

  test('has line 0 where the first of two is not known', () => {
    const questions = [first, first].flatMap((one) => one ?? [])
    const nowhere = {
      ...loadedAs({ ...sound, questions, level: { ...sound.level, inTheWay: [] }, ladders: [] }),
      placeOf: () => ({ file: 'a' }),
    }
    expect(assessmentFindings(nowhere).map(({ args }) => args.line)).toEqual([0])
  })
})

describe('the file of a saved assessment', () => {
  const duty = { id: 'd', title: { vi: 'a' }, how: { vi: 'a' }, due: { everyMonths: 6 }, laws: [], next: null }
  const text = (own: object = {}) => JSON.stringify({ ...sound, factsAsked: [], duties: [duty], ...own }, null, 2)
  const read = (json: string) => readAssessment(sourceOf(json, 'a.json'))

  test('is read as it was written', () => {
    expect(read(text())).toEqual(JSON.parse(text()))
  })

  test.each<[string, string, string]>([
    ['with its place in the file, for what only its sense says', text({ today: '2026-02-30' }), 'day-not-real'],
    ['for what its shape says', text({ urgent: 'none' }), 'kind-wrong'],
    ['for a key given twice', text().replace('"urgent"', '"urgent": 1, "urgent"'), 'key-duplicate'],
    ['for what it calls itself', text({ format: 'tukiem/plan/1' }), 'format-wrong'],
  ])('is refused %s', (_, json, code) => {
    const [first] = refused(() => read(json))
    expect([first?.code, first?.place.file, typeof first?.place.line]).toEqual([code, 'a.json', 'number'])
  })

  test('never has what a firm answered in a message', () => {
    const [first] = refused(() => read(text({ size: { ...sound.size, class: 'tiny' } })))
    expect(first).toMatchObject({ code: 'value-not-accepted', args: { written: '_' } })
  })
})
