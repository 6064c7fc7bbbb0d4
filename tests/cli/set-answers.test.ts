import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../src/checklist/index.ts'
import { InputError } from '../../src/checklist/input-error.ts'
import { setAnswers } from '../../src/cli/set-answers.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import { emptyAnswers } from '../../src/interview/state.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { library, packaged } from '../helpers/firms.ts'
import { memoryStore } from '../helpers/memory-store.ts'

const start = packaged('vn.start')

const session = { library, list: start, file: null, store: memoryStore() }
const questions = questionsOf(start.checklist)
const ids = [...questions.map((one) => one.id), ...library.facts.map((one) => one.id)]
const values = [
  'yes',
  'Có',
  'partly',
  'no',
  'unknown',
  'not-applicable',
  '0',
  '3',
  '34',
  '5,31 triệu',
  '1e9',
  '1,200',
  'I',
  'furniture',
  'machines,chemicals',
  '',
  'x',
  '\u001b',
]

describe('answers set one by one', () => {
  test('are refused, or saved so that they can be read again, whatever they are', () => {
    const arbSettings = fc.array(
      fc
        .tuple(fc.constantFrom(...ids), fc.oneof(fc.constantFrom(...values), fc.string(), fc.nat().map(String)))
        .map(([id, value]) => `${id}=${value}`),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(arbSettings, { maxLength: 4 }), (rounds) => {
        let file = emptyAnswers({ ...library, ...start })
        for (const settings of rounds) {
          try {
            file = setAnswers(file, settings, session)
          } catch (error) {
            if (!(error instanceof InputError) && !(error instanceof UsageError)) throw error
          }
          const bytes = new TextEncoder().encode(answersText(file))
          const context = { answerWord, numberWord, checklist: start.checklist, facts: library.facts }
          expect(readAnswers({ name: 'a', bytes }, context).answers).toEqual(file.answers)
        }
      }),
      { numRuns: 300 },
    )
  })
})
