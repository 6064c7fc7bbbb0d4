import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintList } from '../../src/lint/index.ts'
import { lintSetting } from '../helpers/packaged.ts'

const SETTING = lintSetting('2026-12-31')
const LIST = readFileSync('tests/fixtures/lint/test-fails.yaml', 'utf8').split('tests:\n')[0] ?? ''

/** What is said of a list with one test: a firm that hires five and answers so, and what it must get. */
function differs(
  answer: string,
  wanted: string,
  severity = 'critical',
): readonly (readonly [string, unknown, unknown])[] {
  const tests = `tests: [{name: a firm, facts: {hired: 5}, answers: {shop.pay-day: ${answer}}, expect: {${wanted}}}]\n`
  const text = LIST.replace('severity: serious', `severity: ${severity}`) + tests
  return lintList({ name: 'a.yaml', bytes: new TextEncoder().encode(text) }, SETTING)
    .filter(({ rule }) => rule === 'test-fails')
    .map(({ args }) => [String(args.key), args.wanted, args.got])
}

describe("a list's own test", () => {
  test.each<[string, string, string]>([
    ['passes at the level that the firm has', 'yes', 'level: lawful-base'],
    ['passes at the first level with a critical gap', 'no', 'level: first-steps'],
    ['passes with the urgent things that there are', 'no', 'urgent: 1'],
    ['passes without urgent things', 'yes', 'urgent: 0'],
    ['passes with what is to be done this week', 'no', 'thisWeek: [shop.pay-day]'],
    ['passes with nothing to be done', 'yes', 'thisWeek: []'],
    ['passes with what is asked', 'yes', 'questions: 1, kept: [shop.pay-day], leftOut: [pay.other]'],
  ])('%s', (_, answer, wanted) => {
    expect(differs(answer, wanted)).toEqual([])
  })

  test.each<[string, string, string, readonly (readonly [string, unknown, unknown])[]]>([
    ['fails at a higher level', 'no', 'level: lawful-base', [['level', 'lawful-base', 'first-steps']]],
    ['fails at no level where there is one', 'yes', 'level: none', [['level', 'none', 'lawful-base']]],
    ['fails with too few urgent things', 'no', 'urgent: 0', [['urgent', '0', '1']]],
    ['fails with too many urgent things', 'yes', 'urgent: 1', [['urgent', '1', '0']]],
    ['fails with nothing to be done where something is', 'no', 'thisWeek: []', [['thisWeek', '', 'shop.pay-day']]],
    ['fails with another number of questions', 'yes', 'questions: 2', [['questions', '2', '1']]],
    [
      'fails with one kept that is not',
      'yes',
      'kept: [shop.pay-day, pay.other]',
      [['kept', 'shop.pay-day, pay.other', 'shop.pay-day']],
    ],
    ['fails with one left out that is not', 'yes', 'leftOut: [shop.pay-day]', [['leftOut', 'shop.pay-day', '']]],
    [
      'fails in all that differs',
      'no',
      'questions: 2, level: leading, urgent: 3',
      [
        ['questions', '2', '1'],
        ['level', 'leading', 'first-steps'],
        ['urgent', '3', '1'],
      ],
    ],
  ])('%s', (_, answer, wanted, expected) => {
    expect(differs(answer, wanted)).toEqual(expected)
  })

  test('has no level where no critical question counts', () => {
    expect(differs('yes', 'level: none', 'serious')).toEqual([])
    expect(differs('yes', 'level: safe-start', 'serious')).toEqual([['level', 'safe-start', 'none']])
  })
})
