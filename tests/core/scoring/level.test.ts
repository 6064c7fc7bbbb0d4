import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answers.ts'
import { assessed, checklist, choice, yesNo } from '../../helpers/questions.ts'

const buyers = Array.from({ length: 5 }, (_, at) => yesNo(`buyer${at}`, { basis: 'buyer' }))
const list = checklist([
  yesNo('critical', { severity: 'critical', mayNotApply: { vi: 'x', en: 'x' }, written: 'law' }),
  yesNo('serious', { written: 'law' }),
  yesNo('moderate', { severity: 'moderate' }),
  ...buyers,
  yesNo('good', { basis: 'good' }),
])
const allYes = Object.fromEntries(list.sections[0]?.questions.map((one) => [one.id, 'yes']) ?? [])
const level = (own: Record<string, Answer['value']>) => assessed(list, { ...allYes, ...own }).level

describe('a level', () => {
  test.each<[string, Record<string, Answer['value']>, string | null, string | null, string[]]>([
    ['is first steps with a critical gap', { critical: 'no' }, 'first-steps', 'safe-start', ['critical']],
    ['is first steps with a critical one in part', { critical: 'partly' }, 'first-steps', 'safe-start', ['critical']],
    ['is first steps with a critical one unknown', { critical: 'unknown' }, 'first-steps', 'safe-start', ['critical']],
    [
      'is a safe start when a critical one is only unwritten',
      { critical: 'unwritten' },
      'safe-start',
      'lawful-base',
      ['critical'],
    ],
    ['is a safe start with a serious legal gap', { serious: 'no' }, 'safe-start', 'lawful-base', ['serious']],
    ['is a safe start with a serious one unknown', { serious: 'unknown' }, 'safe-start', 'lawful-base', ['serious']],
    [
      'is a lawful base below 75 % of the buyer line',
      { buyer0: 'no', buyer1: 'no' },
      'lawful-base',
      'buyer-ready',
      ['buyer0', 'buyer1'],
    ],
    [
      'counts unknown buyer answers at their low end',
      { buyer0: 'unknown', buyer1: 'partly' },
      'lawful-base',
      'buyer-ready',
      ['buyer0', 'buyer1'],
    ],
    [
      'is buyer-ready at 80 % of the buyer line',
      { buyer0: 'no', moderate: 'no' },
      'buyer-ready',
      'leading',
      ['moderate'],
    ],
    ['is buyer-ready without enough good practice', { good: 'no' }, 'buyer-ready', 'leading', ['good']],
    ['is leading when all is in place', {}, 'leading', null, []],
    ['cannot be told when no critical question counts', { critical: 'not-applicable' }, null, null, []],
  ])('%s', (_, own, id, next, inTheWay) => {
    expect(level(own)).toMatchObject({ id, next, inTheWay })
  })

  test('tops out at a lawful base where fewer than 5 buyer questions are asked', () => {
    const short = checklist([
      yesNo('critical', { severity: 'critical' }),
      ...buyers.slice(1),
      yesNo('good', { basis: 'good' }),
    ])
    const result = assessed(short, { critical: 'yes' })
    expect(result.level).toMatchObject({ id: 'lawful-base', next: null, inTheWay: [], need: 'all' })
    expect(result.level.offered).toEqual(['first-steps', 'safe-start', 'lawful-base'])
  })

  test('does not rise past the buyer line when all its questions are out', () => {
    const out = { vi: 'x', en: 'x' }
    const open = checklist([
      yesNo('critical', { severity: 'critical' }),
      ...buyers.map((one) => yesNo(one.id, { basis: 'buyer', mayNotApply: out })),
      yesNo('good', { basis: 'good' }),
    ])
    const answers = Object.fromEntries(buyers.map((one) => [one.id, 'not-applicable']))
    expect(assessed(open, { ...answers, critical: 'yes', good: 'yes' }).level).toMatchObject({
      id: 'lawful-base',
      next: null,
    })
  })

  test('is not given below 75 % of a line, though each choice on it is met at half its credit', () => {
    const halves = checklist([
      yesNo('critical', { severity: 'critical' }),
      ...buyers.map((one) => choice(one.id, { basis: 'buyer' })),
      choice('good', { basis: 'good' }),
    ])
    const answers = Object.fromEntries(['good', ...buyers.map((one) => one.id)].map((id) => [id, 'paper']))
    const result = assessed(halves, { ...answers, critical: 'yes' })
    expect(result.lines.buyer.score?.low).toBe(0.5)
    expect(result.level).toMatchObject({ id: 'lawful-base', next: 'buyer-ready', need: 'enough' })
    const better = Object.fromEntries(buyers.map((one) => [one.id, 'app']))
    expect(assessed(halves, { ...answers, ...better, critical: 'yes' }).level).toMatchObject({
      id: 'buyer-ready',
      next: 'leading',
      inTheWay: ['good'],
    })
  })

  test('is reached at exactly 75 % of the buyer line and of good practice', () => {
    const eight = Array.from({ length: 8 }, (_, at) => yesNo(`buyer${at}`, { basis: 'buyer' }))
    const four = Array.from({ length: 4 }, (_, at) => yesNo(`good${at}`, { basis: 'good' }))
    const exact = checklist([yesNo('critical', { severity: 'critical' }), ...eight, ...four])
    const yes = Object.fromEntries(exact.sections[0]?.questions.map((one) => [one.id, 'yes']) ?? [])
    const at = assessed(exact, { ...yes, buyer0: 'no', buyer1: 'no', good0: 'no' })
    expect([at.lines.buyer.score?.low, at.lines.good.score?.low]).toEqual([0.75, 0.75])
    expect(at.level.id).toBe('leading')
  })

  test('does not ask for what does not apply: a serious legal question, one of five of a buyer, one good practice', () => {
    const out = { mayNotApply: { vi: 'x', en: 'x' } }
    const open = checklist([
      yesNo('critical', { severity: 'critical' }),
      yesNo('serious', out),
      ...buyers.map((one) => yesNo(one.id, { basis: 'buyer', ...out })),
      yesNo('good', { basis: 'good' }),
      yesNo('better', { basis: 'good', ...out }),
    ])
    const yes = Object.fromEntries(open.sections[0]?.questions.map((one) => [one.id, 'yes']) ?? [])
    const some = { serious: 'not-applicable', buyer0: 'not-applicable', better: 'not-applicable' }
    expect(assessed(open, { ...yes, ...some }).level).toEqual({
      id: 'leading',
      next: null,
      inTheWay: [],
      need: 'all',
      offered: ['first-steps', 'safe-start', 'lawful-base', 'buyer-ready', 'leading'],
    })
  })

  test('names the legal gaps first on the way to leading: all of them must be mended', () => {
    expect(level({ moderate: 'no', good: 'no' })).toMatchObject({
      next: 'leading',
      inTheWay: ['moderate'],
      need: 'all',
    })
  })
})
