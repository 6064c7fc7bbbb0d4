import { describe, expect, test } from 'vitest'
import { finding } from '../../src/checklist/finding.ts'
import { sayFinding } from '../../src/cli/say-finding.ts'
import { wordsIn } from '../../src/words/words.ts'

const place = { file: 'a.yaml' }
const offered = finding('answer-not-offered', { id: 'q', accepted: 'yes, partly, no, unknown' }, place)
const choices = [
  { id: 'garment', title: { vi: 'may mặc, giày dép', en: 'garments, shoes' } },
  { id: 'food', title: { vi: 'thực phẩm', en: 'food' } },
]
const fact = { ...finding('fact-answer', { fact: 'sector', accepted: 'garment, food, unknown' }, place), choices }

describe('accepted answers are named as people write them', () => {
  test.each([
    ['vi', offered, 'Có; Một phần; Chưa; Chưa rõ.'],
    ['en', offered, 'Yes; Partly; Not yet; Not sure.'],
    ['vi', fact, 'may mặc, giày dép; thực phẩm; Chưa rõ.'],
    ['en', fact, 'garments, shoes; food; Not sure.'],
    ['vi', { ...fact, takesSeveral: true }, 'garment = may mặc, giày dép; food = thực phẩm; Chưa rõ.'],
  ])('in %s', (language, one, said) => {
    expect(sayFinding(one, wordsIn(language))).toMatch(new RegExp(`: ${said.replaceAll('.', '\\.')}$`))
  })
})
