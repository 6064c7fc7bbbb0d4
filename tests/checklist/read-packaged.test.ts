import { describe, expect, test } from 'vitest'
import {
  hashChecklist,
  readAnswers,
  readAssessment,
  readChecklist,
  readFacts,
  readLaws,
  readParameters,
} from '../../src/checklist/index.ts'
import type { Answer } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { fileSource, inShort, refused, sourceOf } from './small.ts'

const facts = readFacts(fileSource('checklists/facts.yaml'))
const laws = readLaws(fileSource('checklists/laws.yaml'))
const parameters = readParameters(fileSource('checklists/parameters.yaml'), { facts, laws })
const checklist = readChecklist(fileSource('checklists/vn.start.yaml'), { facts, laws, parameters })
const words = { answerWord: () => null, numberWord: () => null }

const profile = {
  hired: 31,
  familyUnpaid: 2,
  sector: 'furniture',
  wageRegion: 'I',
  people: ['overtime'],
  site: ['machines'],
  exportsTo: [],
}

function assessment(value: Answer['value']): Assessment {
  const ids = checklist.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  const answers = Object.fromEntries(ids.map((id): [string, Answer] => [id, { value, note: 'a', proof: 'ảnh' }]))
  const file = {
    checklist: { id: 'vn.start' },
    revision: 1,
    firm: { name: 'Thành Công' },
    facts: profile,
    answers,
    retired: { old: { value: 1 } },
  }
  const setting = { today: '2026-11-21', parameters, laws, sha256: hashChecklist(checklist) }
  return assess(rightSize(checklist, profile, facts), file, setting)
}

describe('what is packaged', () => {
  test('is in order', () => {
    expect([facts.length, laws.length, parameters.length].every((count) => count > 3)).toBe(true)
    expect(checklist.sections.flatMap(({ questions }) => questions)).toHaveLength(25)
  })

  test('is read the same from JSON', () => {
    const json = JSON.stringify({ format: 'tukiem/checklist/1', ...checklist })
    const again = readChecklist(sourceOf(json), { facts, laws, parameters })
    expect(hashChecklist(again)).toBe(hashChecklist(checklist))
  })

  test('can be answered by hand', () => {
    const text = `format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 31, wageRegion: I}\nanswers:\n  pay.minimum-wage: 5310000\n  safety.exits: yes\n`
    expect(readAnswers(sourceOf(text), { ...words, checklist, facts }).answers).toEqual({
      'pay.minimum-wage': { value: 5_310_000 },
      'safety.exits': { value: 'yes' },
    })
  })
})

describe('a saved result', () => {
  test.each<Answer['value']>(['yes', 'no', 'unknown', 5, 31])('with %s for all answers comes back whole', (value) => {
    const before = assessment(value)
    expect(readAssessment(sourceOf(JSON.stringify(before, null, 2)))).toEqual(JSON.parse(JSON.stringify(before)))
  })

  test.each<[string, object]>([
    ['key-missing', { level: undefined }],
    ['value-not-accepted', { level: { id: 'best', next: null, inTheWay: [], need: 'all' } }],
    ['number-too-large', { lines: { law: { score: { low: 0, high: 2 }, counting: 1, answered: 1, enough: true } } }],
    ['key-missing', { leftOut: [{ id: 'a', section: 'a', ask: { vi: 'a' }, reason: { code: 'over-minutes' } }] }],
    ['key-unknown', { shoe: 1 }],
    ['kind-wrong', { questions: {} }],
  ])('that was tampered with is refused: %s', (code, change) => {
    const text = JSON.stringify({ ...assessment('yes'), ...change }, null, 2)
    const codes = refused(() => readAssessment(sourceOf(text))).map((finding) => finding.code)
    expect(codes).toContain(code)
  })

  test('is refused at its line', () => {
    const text = JSON.stringify({ ...assessment('yes'), urgent: -1 }, null, 2)
    const line = text.split('\n').findIndex((one) => one.startsWith('  "urgent"')) + 1
    expect(inShort(refused(() => readAssessment(sourceOf(text))))).toEqual([`number-too-small ${line}:3`])
  })
})
