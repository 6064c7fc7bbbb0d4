import { describe, expect, test } from 'vitest'
import { hashChecklist, readAnswers, readChecklist } from '../../src/checklist/index.ts'
import { facts, listContext, packagedList } from '../helpers/packaged.ts'
import { sourceOf } from './small.ts'

const checklist = packagedList('vn.start')
const words = { answerWord: () => null, numberWord: () => null }

describe('what is packaged', () => {
  test('begins with 25 questions', () => {
    expect(checklist.sections.flatMap(({ questions }) => questions)).toHaveLength(25)
  })

  test('is read the same from JSON', () => {
    const json = JSON.stringify({ format: 'tukiem/checklist/1', ...checklist })
    expect(hashChecklist(readChecklist(sourceOf(json), listContext))).toBe(hashChecklist(checklist))
  })

  test('can be answered by hand', () => {
    const text = `format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 31, wageRegion: I}\nanswers:\n  pay.minimum-wage: 5310000\n  safety.exits: yes\n`
    expect(readAnswers(sourceOf(text), { ...words, checklist, facts }).answers).toEqual({
      'pay.minimum-wage': { value: 5_310_000 },
      'safety.exits': { value: 'yes' },
    })
  })
})
