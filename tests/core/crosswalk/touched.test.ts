import { expect, test } from 'vitest'
import { countTouched, touchedBy } from '../../../src/core/crosswalk/touched.ts'
import type { Framework } from '../../../src/core/model/content.ts'
import { checklist, text, yesNo } from '../../helpers/questions.ts'

const SCHEME: Framework = {
  id: 'rba',
  title: text('RBA'),
  edition: '8',
  verified: false,
  codes: [
    { code: 'A1', title: text('one'), verified: true },
    { code: 'A2', title: text('two') },
    { code: 'B1', title: text('three') },
  ],
}

const LIST = checklist(
  [yesNo('pay.one', { codes: { rba: ['A1', 'A2'] } }), yesNo('pay.two', { codes: { rba: ['A1'], ilo: ['C1'] } })],
  [yesNo('own.three', { codes: { ilo: ['C1'] } }), yesNo('own.four', { codes: { rba: ['Z9'] } }), yesNo('own.five')],
)

const touched = touchedBy(LIST, SCHEME)

test('each topic names the questions that touch it, in the order of the list', () => {
  expect(touched.topics.map(({ code, questions }) => [code, questions.map(({ id }) => id)])).toEqual([
    ['A1', ['pay.one', 'pay.two']],
    ['A2', ['pay.one']],
    ['B1', []],
  ])
})

test('each question names its codes of this scheme alone', () => {
  expect(touched.questions.map(({ question, codes }) => [question.id, codes])).toEqual([
    ['pay.one', ['A1', 'A2']],
    ['pay.two', ['A1']],
    ['own.three', []],
    ['own.four', ['Z9']],
    ['own.five', []],
  ])
})

test('a code is compared as its scheme is, unless it says otherwise', () => {
  expect(touched.topics.map(({ verified }) => verified)).toEqual([true, false, false])
})

test('a code that the scheme does not have touches no topic and is named', () => {
  expect(touched.unlisted).toEqual(['Z9'])
  expect(countTouched(touched)).toEqual({ topics: 2, ofTopics: 3, questions: 3, ofQuestions: 5 })
})

test('a scheme named like a part of every object is not found on a question', () => {
  expect(countTouched(touchedBy(LIST, { ...SCHEME, id: 'constructor' })).questions).toBe(0)
})
