import { describe, expect, test } from 'vitest'
import { aloneBesideOthers } from '../../../src/core/answer/alone.ts'
import { isAnswered } from '../../../src/core/answer/is-answered.ts'
import { measureOf } from '../../../src/core/answer/measure.ts'
import type { Answers } from '../../../src/core/model/answers.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../../../src/core/model/facts.ts'
import { choice, count, number, PROFILE, text, yesNo } from '../../helpers/questions.ts'

describe('a choice that stands alone', () => {
  const fact: FactDefinition = {
    id: 'site',
    kind: 'several',
    ask: text('site'),
    help: text(''),
    choices: [
      { id: 'machines', title: text('machines') },
      { id: 'desks', title: text('only desks'), alone: true },
      { id: 'nothing', title: text('nothing'), alone: true },
    ],
  }
  test.each<[string, FactValue, FactDefinition, string | undefined]>([
    ['is named beside others', ['machines', 'desks'], fact, 'desks'],
    ['is named beside another of its kind', ['nothing', 'desks'], fact, 'desks'],
    ['is named among three', ['machines', 'chemicals', 'nothing'], fact, 'nothing'],
    ['is in order by itself', ['desks'], fact, undefined],
    ['is not there among others', ['machines', 'chemicals'], fact, undefined],
    ['is not looked for in nothing', [], fact, undefined],
    ['is not looked for in a word', 'desks', fact, undefined],
    ['is not looked for where there are no choices', ['a', 'b'], { ...fact, choices: [] }, undefined],
  ])('%s', (_, value, definition, expected) => {
    expect(aloneBesideOthers(value, definition)).toBe(expected)
  })

  test('is not looked for where no choices are told', () => {
    const { choices: _, ...open } = fact
    expect(aloneBesideOthers(['machines', 'desks'], open)).toBeUndefined()
  })
})

describe('a question is answered', () => {
  const question = yesNo('q', { meaning: 2 })
  test.each<[string, Answers, boolean]>([
    ['by an answer of its meaning', { q: { value: 'yes', meaning: 2 } }, true],
    ['by one that names no meaning', { q: { value: 'yes' } }, true],
    ['by not knowing', { q: { value: 'unknown' } }, true],
    ['not by one of an older meaning', { q: { value: 'yes', meaning: 1 } }, false],
    ['not by the answer to another', { r: { value: 'yes' } }, false],
    ['not by nothing', {}, false],
  ])('%s', (_, answers, expected) => {
    expect(isAnswered(question, answers)).toBe(expected)
  })

  test('not by what any object has', () => {
    expect(isAnswered(yesNo('toString'), {})).toBe(false)
  })
})

describe('the number that answers', () => {
  test.each<[string, Question, Profile, unknown]>([
    ['a number has its unit', number('q', { unit: 'years' }), PROFILE, { unit: 'years' }],
    ['a count is people out of all', count('q'), PROFILE, { unit: 'people', of: 34 }],
    ['a count of an unknown whole is people', count('q'), { hired: 'unknown' }, { unit: 'people' }],
    ['a count of what is no number is people', count('q'), { hired: 'many' }, { unit: 'people' }],
    ['a yes-no question has none', yesNo('q'), PROFILE, null],
    ['a choice has none', choice('q'), PROFILE, null],
  ])('%s', (_, question, profile, expected) => {
    expect(measureOf(question, profile)).toEqual(expected)
  })
})
