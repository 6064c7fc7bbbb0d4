import { expect, test } from 'vitest'
import { answersIn } from '../../src/checklist/index.ts'
import { loadAnswersText } from '../../src/checklist/read-answers.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { answersJson } from '../../src/interview/answers-json.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'

const EMPTY: AnswerFile = { checklist: { id: 'vn.start' }, revision: 0, firm: {}, facts: {}, answers: {}, retired: {} }

const readAgain = (file: AnswerFile): AnswerFile => {
  const bytes = new TextEncoder().encode(answersJson(file))
  return answersIn(loadAnswersText({ name: 'a.json', bytes }), { answerWord, numberWord })
}

test.each([47.125, 0.125, 5.31, 999.999, 1.5, 48, 5_310_000, 1234.567, 12.3456])(
  'the number %d is read again as it was, and not as thousands',
  (value) => {
    const file = { ...EMPTY, answers: { 'hours.week': { value } }, retired: { old: { value, note: '"47.125",' } } }
    expect(readAgain(file)).toEqual(file)
    expect(JSON.parse(answersJson(file))).toMatchObject(file)
  },
)

test('a text that looks like such a number stays as it is', () => {
  const file = { ...EMPTY, firm: { name: '5.125' }, answers: { a: { value: 'yes', note: ' "x": 5.125,\n 5.125' } } }
  expect(JSON.parse(answersJson(file))).toMatchObject(file)
})
