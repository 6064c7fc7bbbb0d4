import { describe, expect, test } from 'vitest'
import { isAnswered } from '../../../src/core/answer/is-answered.ts'
import { nextQuestion, progressAt } from '../../../src/core/interview/next-question.ts'
import { rightSize } from '../../../src/core/sizing/right-size.ts'
import { checklist, FACTS, PROFILE, yesNo } from '../../helpers/questions.ts'

const list = checklist(
  [yesNo('a'), yesNo('b')],
  [yesNo('c', { meaning: 2 }), yesNo('d', { when: { hired: { atMost: 1 } } }), yesNo('e')],
)
const sized = rightSize(list, PROFILE, FACTS)
const answers = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { value: 'yes' }]))
const next = (given: Parameters<typeof nextQuestion>[1], after?: string) =>
  nextQuestion(sized, given, after)?.question.id ?? null

describe('the next question', () => {
  test.each<[string, string | null, Parameters<typeof nextQuestion>[1], string | undefined]>([
    ['is the first of an empty check', 'a', {}, undefined],
    ['follows the last answered', 'c', answers('a', 'b'), undefined],
    ['goes on behind the last answered, skipped ones come later', 'c', answers('b'), undefined],
    ['comes back to what was skipped', 'a', answers('b', 'c', 'e'), undefined],
    ['follows the one just shown', 'b', {}, 'a'],
    ['passes over what is answered', 'e', answers('c'), 'b'],
    ['leaves out what does not fit', 'e', answers('a', 'b', 'c'), undefined],
    ['is none when all are answered', null, answers('a', 'b', 'c', 'e'), undefined],
    [
      'is one whose meaning has changed',
      'c',
      { ...answers('a', 'b', 'e'), c: { value: 'yes', meaning: 1 } },
      undefined,
    ],
  ])('%s', (_, id, given, after) => {
    expect(next(given, after)).toBe(id)
  })

  test('stands somewhere', () => {
    const question = sized.kept[2]?.question
    expect(question && progressAt(sized, answers('a'), question, 'vi')).toEqual({
      number: 3,
      total: 4,
      answered: 1,
      minutesLeft: 1,
    })
  })

  test('is not answered by what an object inherits', () => {
    expect(isAnswered(yesNo('toString'), {})).toBe(false)
  })
})
