import { expect, test } from 'vitest'
import { scoreRecord } from '../../../src/core/scoring/score-record.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'

test.each(FIRMS)('the line of %s says what its assessment says', (firm) => {
  const assessment = assessmentOf(answersOf(firm))
  const record = scoreRecord(assessment)
  const { gap, met, unknown, out } = record.questions
  const all = [gap, record.questions['to-write'], met, unknown, out].flat()
  expect(all.toSorted()).toEqual(assessment.questions.map((one) => one.question.id).toSorted())
  expect(record.urgent).toHaveLength(assessment.urgent)
  expect(gap).toEqual(expect.arrayContaining([...record.urgent]))
  expect(record.sections.map(({ group }) => group)).toEqual(assessment.sections.map(({ group }) => group))
  expect(record).toMatchObject({ level: assessment.level, lines: assessment.lines, size: assessment.size })
})
