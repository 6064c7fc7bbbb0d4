import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { compareAssessments } from '../../src/core/compare/compare-assessments.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'

const validate = new Ajv({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync('checklists/comparison.schema.json', 'utf8')),
)

/** What the schema says of a comparison that was written and read again: `path keyword`. */
function faults(comparison: object): readonly string[] {
  return validate(JSON.parse(JSON.stringify(comparison)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

const [first = ''] = FIRMS
const result = assessmentOf(answersOf(first))
const itself = compareAssessments(result, result)
const lineWith = (change: object) => ({ lines: { ...itself.lines, law: { ...itself.lines.law, ...change } } })

describe('the schema of the comparison', () => {
  test.each(FIRMS)('takes %s compared with another firm, either way', (firm) => {
    const other = assessmentOf(answersOf(firm), '2027-02-21')
    expect(faults(compareAssessments(result, other))).toEqual([])
    expect(faults(compareAssessments(other, result))).toEqual([])
  })

  test.each<[string, object]>([
    [' required', { lines: undefined }],
    ['/format const', { format: 'tukiem/comparison/2' }],
    ['/lines/law/shares additionalProperties', lineWith({ shares: { low: 1 } })],
    ['/lines/law/before required', lineWith({ before: {} })],
    ['/remarks/0/code enum', { remarks: [{ code: 'nice', before: '', after: '' }] }],
    ['/questions/0/kind enum', { questions: [{ ...itself.questions[0], kind: 'better' }] }],
    ['/questions/0/causes/0 enum', { questions: [{ ...itself.questions[0], causes: ['luck'] }] }],
    ['/before/level enum', { before: { ...itself.before, level: 'best' } }],
    [' additionalProperties', { shoe: 1 }],
  ])('does not take one that was tampered with:%s', (fault, change) => {
    expect(faults({ ...itself, ...change })).toContain(fault)
  })
})
