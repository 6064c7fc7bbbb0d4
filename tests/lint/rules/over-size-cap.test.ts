import { describe, expect, test } from 'vitest'
import { lintList } from '../../../src/lint/index.ts'
import { lintSetting } from '../../helpers/packaged.ts'

const SETTING = lintSetting('2026-12-31')

/** A list of so many short questions, of one weight. */
function list(count: number, severity: string, module = false): string {
  const text = '{vi: a, en: a}'
  const questions = Array.from(
    { length: count },
    (_, at) =>
      `      - {id: q.n${at}, basis: law, severity: ${severity}, ask: ${text}, help: ${text}, met: ${text}, gap: ${text}, why: ${text}, laws: [{ref: labour-code-2019, certain: true}], proof: [], codes: {ilo: [C95]}, fix: {first: ${text}, minutes: 1, hours: 1, who: owner, cost: none, days: 1}}\n`,
  )
  return `format: tukiem/checklist/1\nid: test.list\nversion: "1.0.0"\nlanguages: [vi, en]\ntitle: ${text}\n${module ? 'module: true\n' : ''}publisher: {name: a}\nlawAsOf: 2026-11-21\nlookAgain: 2027-01-15\nsections:\n  - id: s\n    title: ${text}\n    questions:\n${questions.join('')}`
}

const said = (text: string) =>
  lintList({ name: 'a.yaml', bytes: new TextEncoder().encode(text) }, SETTING)
    .filter(({ rule }) => rule === 'over-size-cap')
    .map(({ severity, args }) => [severity, args.what, args.size, args.count, args.limit])

describe('a list that asks more than a firm of a size is asked', () => {
  test.each<[string, number, string, unknown[][]]>([
    ['is in order at the cap of the smallest', 25, 'minor', []],
    ['is noted one above it', 26, 'minor', [['info', 'questions', 'micro', 26, 25]]],
    ['is noted up to twice the cap', 50, 'minor', [['info', 'questions', 'micro', 50, 25]]],
    [
      'is warned of above twice the cap',
      51,
      'minor',
      [
        ['warning', 'questions', 'micro', 51, 25],
        ['info', 'questions', 'small', 51, 50],
      ],
    ],
    [
      'is warned of what the law asks and weighs',
      26,
      'serious',
      [
        ['warning', 'law', 'micro', 1, 0],
        ['info', 'questions', 'micro', 26, 25],
      ],
    ],
  ])('%s', (_, count, severity, expected) => {
    expect(said(list(count, severity))).toEqual(expected)
  })

  test('is free to do so as a module, which no firm is asked by itself', () => {
    expect(said(list(60, 'serious', true))).toEqual([])
  })
})
