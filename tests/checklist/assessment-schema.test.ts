import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { hashChecklist } from '../../src/checklist/index.ts'
import type { Answer } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { duties, facts, laws, packagedList, parameters } from '../helpers/packaged.ts'

const checklist = packagedList('vn.start')
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync('checklists/assessment.schema.json', 'utf8')),
)

/** What the schema says of a result that was written and read again: `path keyword`. */
function faults(result: object): readonly string[] {
  return validate(JSON.parse(JSON.stringify(result)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

function assessment(value: Answer['value']): Assessment {
  const ids = checklist.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  const answers = Object.fromEntries(ids.map((id): [string, Answer] => [id, { value, note: 'a', proof: 'ảnh' }]))
  const profile = { hired: 31, familyUnpaid: 2, sector: 'furniture', wageRegion: 'I', people: ['overtime'], site: [] }
  const file = {
    checklist: { id: 'vn.start' },
    revision: 1,
    firm: { name: 'Thành Công' },
    facts: profile,
    answers,
    retired: { old: { value: 1 } },
  }
  const setting = { today: '2026-11-21', parameters, laws, duties, sha256: hashChecklist(checklist) }
  return assess(rightSize(checklist, profile, facts), file, setting)
}

describe('the schema of the assessment', () => {
  test.each<Answer['value']>(['yes', 'no', 'unknown', 'not-applicable', 5, 31])(
    'takes a result with %s for all',
    (value) => {
      expect(faults(assessment(value))).toEqual([])
    },
  )

  test.each<[string, object]>([
    [' required', { level: undefined }],
    ['/level/id enum', { level: { ...assessment('yes').level, id: 'best' } }],
    [
      '/lines/law/score/high maximum',
      {
        lines: {
          ...assessment('yes').lines,
          law: { score: { low: 0, high: 2 }, counting: 1, answered: 1, enough: true },
        },
      },
    ],
    [
      '/leftOut/0/reason required',
      { leftOut: [{ id: 'a', section: 'a', ask: { vi: 'a' }, reason: { code: 'over-minutes' } }] },
    ],
    [' additionalProperties', { shoe: 1 }],
    ['/questions type', { questions: {} }],
    ['/urgent minimum', { urgent: -1 }],
  ])('does not take one that was tampered with:%s', (fault, change) => {
    expect(faults({ ...assessment('yes'), ...change })).toContain(fault)
  })
})
