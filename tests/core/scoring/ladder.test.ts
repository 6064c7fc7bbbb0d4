import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answers.ts'
import type { AssessedQuestion, LadderStep, Status } from '../../../src/core/model/assessment.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import { laddersOf } from '../../../src/core/scoring/ladder.ts'
import { count } from '../../helpers/questions.ts'

const contracts = count('c', { ladder: 'contracts' })

const counted = (question: Question, status: Status, answer: Answer | null, of: number | null): AssessedQuestion => ({
  question,
  section: 's1',
  reason: { code: 'for-every-firm' },
  answer,
  status,
  credit: null,
  points: 7,
  target: null,
  of,
})

const step = (people: number | null, of: number, at: LadderStep['step']): LadderStep => ({
  id: 'contracts',
  question: 'c',
  people,
  of,
  step: at,
})

describe('a ladder', () => {
  test.each<[string, Question, Status, Answer | null, number | null, readonly LadderStep[]]>([
    ['has its last step from 95 % on', contracts, 'met', { value: 19 }, 20, [step(19, 20, 3)]],
    ['has its middle step just below', contracts, 'gap', { value: 18 }, 20, [step(18, 20, 2)]],
    ['stays low at one half', contracts, 'gap', { value: 10 }, 20, [step(10, 20, 1)]],
    ['begins at nobody', contracts, 'gap', { value: 0 }, 20, [step(0, 20, 0)]],
    ['waits for a first answer', contracts, 'unknown', null, 20, [step(null, 20, null)]],
    ['waits while it is not known', contracts, 'unknown', { value: 'unknown' }, 20, [step(null, 20, null)]],
    ['takes no number that does not fit', contracts, 'unknown', { value: 35 }, 20, [step(null, 20, null)]],
    ['takes no word for a number', contracts, 'gap', { value: 'many' }, 20, [step(null, 20, null)]],
    ['waits where no answer goes with its status', contracts, 'gap', null, 20, [step(null, 20, null)]],
    ['is not there for a question that carries none', count('c'), 'gap', { value: 3 }, 20, []],
    ['is not there while the whole is unknown', contracts, 'unknown', { value: 3 }, null, []],
    ['is not there for a question that does not apply', contracts, 'out', { value: 'not-applicable' }, 20, []],
  ])('%s', (_, question, status, answer, of, expected) => {
    expect(laddersOf([counted(question, status, answer, of)])).toEqual(expected)
  })
})
