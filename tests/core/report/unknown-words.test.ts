import { expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answers.ts'
import { awaitedInWords, unknownInWords, unknownsInWords } from '../../../src/core/report/unknown-words.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { assessed, checklist, number, text } from '../../helpers/questions.ts'

const en = wordsIn('en')
const wage = number('wage', { ask: text('pay?'), target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })
const told = (value: Answer['value'], wageRegion: string) => {
  const result = assessed(checklist([wage]), { wage: value }, { hired: 5, wageRegion })
  const [one] = result.questions
  if (!one) throw new Error('nothing asked')
  return {
    first: unknownInWords(en, one, result),
    all: unknownsInWords(en, one, result),
    awaited: awaitedInWords(en, one, result),
  }
}

test('an answer that was given waits for the fact it is measured by', () => {
  expect(told(4_500_000, 'unknown')).toEqual({ first: 'region', all: ['region'], awaited: 'region' })
})

test('where neither is known, the answer is asked for first, and the fact is named too', () => {
  expect(told('unknown', 'unknown')).toEqual({ first: 'pay?', all: ['pay?', 'region'], awaited: null })
})

test('where the fact is known, the answer alone is asked for', () => {
  expect(told('unknown', 'I')).toEqual({ first: 'pay?', all: ['pay?'], awaited: null })
})

test('an answer that was measured waits for nothing', () => {
  expect(told(6_000_000, 'I').awaited).toBeNull()
})
