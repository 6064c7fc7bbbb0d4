import { describe, expect, test } from 'vitest'
import type { AssessedQuestion, Range, Status } from '../../../src/core/model/assessment.ts'
import type { Fine, Question } from '../../../src/core/model/checklist.ts'
import { fineFor } from '../../../src/core/scoring/fine.ts'
import { yesNo } from '../../helpers/questions.ts'

const fine: Fine = { from: 5, to: 10, law: { ref: 'code', certain: true }, doubled: true }
const fined = yesNo('q', { fine })

const answered = (question: Question, status: Status, credit: Range | null): AssessedQuestion => ({
  question,
  section: 's1',
  reason: { code: 'for-every-firm' },
  answer: null,
  status,
  credit,
  points: 7,
  target: null,
  of: null,
})

describe('the fine for an answer', () => {
  test.each<[string, Question, Status, Range | null, Fine | null]>([
    ['is named for a gap without any credit', fined, 'gap', { low: 0, high: 0 }, fine],
    ['is not named for what is half done', fined, 'gap', { low: 0.5, high: 0.5 }, null],
    ['is not named while it is unknown', fined, 'unknown', { low: 0, high: 1 }, null],
    ['is not named for what is in order', fined, 'met', { low: 1, high: 1 }, null],
    ['is not named for what is in order at no credit', fined, 'met', { low: 0, high: 0 }, null],
    ['is not named for what does not apply', fined, 'out', null, null],
    ['is not named for a gap that does not count', fined, 'gap', null, null],
    ['is not named where the law has none', yesNo('q'), 'gap', { low: 0, high: 0 }, null],
  ])('%s', (_, question, status, credit, expected) => {
    expect(fineFor(answered(question, status, credit))).toEqual(expected)
  })
})
