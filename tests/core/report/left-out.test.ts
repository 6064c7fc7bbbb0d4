import { describe, expect, test } from 'vitest'
import { leftOutBlocks } from '../../../src/core/report/left-out.ts'
import type { ReportWords } from '../../../src/core/report/report-words.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf } from '../../helpers/firms.ts'
import { assessed, checklist, yesNo } from '../../helpers/questions.ts'

const words = wordsIn('en')
const assessment = assessmentOf(answersOf('cafe-8'))
const isForBigger = ({ reason }: (typeof assessment.leftOut)[number]): boolean => reason.code === 'bigger-firms'
const itemsOf = (full: boolean): readonly string[] =>
  leftOutBlocks(assessment, words, full).flatMap((block) => (block.kind === 'list' ? block.items : []))

describe('the questions left out', () => {
  test('are all named in the full plan', () => {
    expect(itemsOf(true)).toHaveLength(assessment.leftOut.length)
  })

  test('are counted where only bigger firms are asked, and named for every other reason', () => {
    const bigger = assessment.leftOut.filter(isForBigger)
    expect(bigger.length).toBeGreaterThan(10)
    expect(itemsOf(false)).toHaveLength(assessment.leftOut.length - bigger.length)
    const said = leftOutBlocks(assessment, words, false).flatMap((block) =>
      block.kind === 'paragraph' ? [Number.parseInt(block.text, 10)] : [],
    )
    expect(said.reduce((sum, count) => sum + count, 0)).toBe(bigger.length)
  })
})

/** A language that has one word for everything. */
const oneWord: ReportWords = { ...words, say: () => 'word' }

test.each([
  ['in English', words],
  ['in a language that says all reasons alike', oneWord],
])('what was not asked is gathered by its reason %s', (_, said) => {
  const result = assessed(
    checklist([
      yesNo('a', { when: { sector: { is: 'trade' } } }),
      yesNo('b', { tier: 'extended' }),
      yesNo('c', { when: { hired: { atMost: 5 } } }),
    ]),
    {},
  )
  const blocks = leftOutBlocks(result, said, true)
  expect(blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []))).toEqual([2, 1])
})
