import { describe, expect, test } from 'vitest'
import {
  type AnswerWords,
  choiceOf,
  fittingAnswer,
  isTooLarge,
  looseAnswer,
  numberOf,
  stateOf,
  type WrittenAnswer,
} from '../../src/checklist/answer-value.ts'
import type { Question } from '../../src/core/model/checklist.ts'
import { choice, count, number, PROFILE, yesNo } from '../helpers/questions.ts'
import { loadedAs, said } from './loaded.ts'

/** Words of one made-up language, and numbers as `n5`, with what they were asked for. */
const asked: unknown[] = []
const words: AnswerWords = {
  answerWord: (text) => (text === 'aye' ? 'yes' : text === 'who knows' ? 'unknown' : null),
  numberWord: (text, measure) => {
    asked.push(measure)
    return text === '5.310' ? 5310 : text.startsWith('n') ? Number(text.slice(1)) : null
  },
}
const written = (value: WrittenAnswer['detail']['value'], own: object = {}, text = String(value)): WrittenAnswer => ({
  id: 'q',
  detail: { value, ...own },
  text,
  path: ['answers', 'q'],
})
const fitted = (question: Question, answer: WrittenAnswer) => {
  const fitting = fittingAnswer(answer, question, PROFILE, words, loadedAs<unknown>(null))
  return 'answer' in fitting ? fitting.answer : said([fitting.finding])[0]
}
const kg = number('q', { unit: 'kg', target: { atLeast: 1 } })

describe('an answer that fits its question', () => {
  test.each<[string, Question, WrittenAnswer, unknown]>([
    ['is a state', yesNo('q'), written('yes'), { value: 'yes' }],
    ['is a word for one', yesNo('q'), written('aye'), { value: 'yes' }],
    ['is a number', kg, written(5), { value: 5 }],
    ['is a number in words', kg, written('n7'), { value: 7 }],
    ['is a number as it was written', kg, written(5.31, {}, '5.310'), { value: 5310 }],
    ['is a word that says nobody knows', kg, written('who knows'), { value: 'unknown' }],
    ['is a count', count('q'), written(34), { value: 34 }],
    ['is a choice by its id', choice('q'), written('PAPER'), { value: 'paper' }],
    [
      'keeps its note, its proof and its meaning',
      yesNo('q'),
      written('no', { note: 'a', proof: 'b', meaning: 1 }),
      { value: 'no', note: 'a', proof: 'b', meaning: 1 },
    ],
    [
      'is kept as it stands when it has another meaning',
      kg,
      written('aye', { meaning: 2 }),
      { value: 'yes', meaning: 2 },
    ],
    [
      'is kept as it stands even when it fits no more',
      yesNo('q'),
      written(5, { meaning: 2 }),
      { value: 5, meaning: 2 },
    ],
    ['may be as large as a number can be', kg, written(1e12), { value: 1e12 }],
  ])('%s', (_, question, answer, expected) => {
    expect(fitted(question, answer)).toEqual(expected)
  })

  test.each<[string, Question, WrittenAnswer, unknown]>([
    ['a truth', yesNo('q'), written(true), ['answer-boolean /answers/q', { id: 'q' }]],
    [
      'a truth, of whatever meaning',
      yesNo('q'),
      written(false, { meaning: 2 }),
      ['answer-boolean /answers/q', { id: 'q' }],
    ],
    [
      'a strange word',
      yesNo('q'),
      written('hm'),
      ['answer-not-offered /answers/q', { id: 'q', accepted: 'yes, partly, no, unknown' }],
    ],
    [
      'a strange choice',
      choice('q'),
      written('hm'),
      ['answer-not-offered /answers/q', { id: 'q', accepted: 'app, paper, head, unknown' }],
    ],
    ['a word for a number', kg, written('hm'), ['answer-number /answers/q', { id: 'q' }]],
    ['a number below zero', kg, written(-1), ['answer-below-zero /answers/q', { id: 'q' }]],
    ['half a person', count('q'), written(1.5), ['answer-not-whole /answers/q', { id: 'q' }]],
    ['more than all', count('q'), written(35), ['answer-more-than-all /answers/q', { id: 'q', of: 34 }]],
    ['a number too large', kg, written('n2000000000000'), ['number-too-large /answers/q', { key: 'q', limit: 1e12 }]],
  ])('is not %s', (_, question, answer, expected) => {
    expect(fitted(question, answer)).toEqual(expected)
  })

  test('is read as what its question measures', () => {
    asked.length = 0
    fitted(kg, written('n7'))
    fitted(count('q'), written('n7'))
    fitted(yesNo('q'), written('n7'))
    expect(asked).toEqual([{ unit: 'kg' }, { unit: 'people', of: 34 }])
  })
})

describe('an answer without its question', () => {
  test.each<[string, WrittenAnswer, unknown]>([
    ['is a number as it was written', written(5.31, { note: 'a' }, '5.310'), { value: 5310, note: 'a' }],
    ['is a number as it is where no words know it', written(5, {}, 'x'), { value: 5 }],
    ['is a state for its word', written('aye', { proof: 'b' }), { value: 'yes', proof: 'b' }],
    ['is any other word', written('book'), { value: 'book' }],
    ['is a word that looks like a number', written('n5'), { value: 'n5' }],
  ])('%s', (_, answer, expected) => {
    expect(looseAnswer(answer, words)).toEqual(expected)
  })
})

describe('a number', () => {
  test.each<[string, number | null]>([
    ['5', 5],
    ['-5', -5],
    ['5.5', 5.5],
    ['5.55', 5.55],
    ['1234.567', 1234.567],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['1.5e-1', 0.15],
    ['5.310', 5310],
    ['-5.310', -5.31],
    ['n8', 8],
    ['5,5', null],
    ['x5', null],
    ['5x', null],
    ['5.', null],
    ['.5', null],
    ['', null],
    ['1e', null],
  ])('written as %j is %s', (text, expected) => {
    expect(numberOf(text, words.numberWord)).toBe(expected)
  })

  test('is too large above a million millions', () => {
    expect([1e12, 1e12 + 1, '9e99'].map(isTooLarge)).toEqual([false, true, false])
  })
})

describe('a choice', () => {
  const choices = [
    { id: 'book', title: { vi: 'Sổ tay', en: 'A notebook' } },
    { id: 'app', title: { vi: 'Phần mềm', en: 'book' } },
  ]
  test.each<[string, string, string | undefined]>([
    ['by its id', 'app', 'app'],
    ['by its id in capitals, with blanks', ' BOOK ', 'book'],
    ['by its title in any language', 'a notebook', 'book'],
    ['by its title in another', 'phần mềm', 'app'],
    ['by its title in pieces', 'sổ tay'.normalize('NFD'), 'book'],
    ['by no part of it', 'note', undefined],
  ])('is found %s', (_, text, expected) => {
    expect(choiceOf(text, choices)).toBe(expected)
  })
})

describe('a state', () => {
  test('is its own word before any other', () => {
    expect(['yes', 'unwritten', 'aye', 'Yes', 'hm'].map((text) => stateOf(text, words.answerWord))).toEqual([
      'yes',
      'unwritten',
      'yes',
      null,
      null,
    ])
  })
})
