import { describe, expect, test } from 'vitest'
import { differencesIn, senseOf } from '../../../src/core/checklist/sense-of.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import { choice, count, number, text, yesNo } from '../../helpers/questions.ts'

const between = (one: Question, other: Question) => differencesIn(senseOf(one), senseOf(other))
const vnd = (value: number) => ({
  when: { payBy: { is: 'hour' } },
  meaning: 1,
  unit: 'VND/hour',
  target: { atLeast: value },
})

describe('two questions differ', () => {
  test.each<[string, Question, Question, readonly string[]]>([
    ['in nothing', yesNo('a'), yesNo('a'), []],
    ['in their words', yesNo('a'), yesNo('a', { ask: text('other') }), ['ask']],
    ['in the words of one language', yesNo('a'), yesNo('a', { ask: { vi: 'ask', en: 'other' } }), ['ask']],
    ['in their kind, and what goes with it', yesNo('a'), count('a'), ['kind', 'of']],
    [
      'in their unit and target',
      number('a'),
      number('a', { unit: 'years', target: { atLeast: 3 } }),
      ['unit', 'target'],
    ],
    ['in the second band', number('a'), number('a', { partly: { atMost: 60 } }), ['partly']],
    [
      'in one of the other units',
      number('a', { variants: [{ ...vnd(1), ask: text('a'), help: text('a') }] }),
      number('a', { variants: [{ ...vnd(2), ask: text('a'), help: text('a') }] }),
      ['variants'],
    ],
    ['in what the whole is', count('a'), count('a', { of: 'members' }), ['of']],
    [
      'in what a choice earns',
      choice('a'),
      choice('a', { choices: [{ id: 'app', title: text('app'), credit: 0 }] }),
      ['choices'],
    ],
    [
      'in the answers that are offered, and what "nothing is written" earns',
      yesNo('a'),
      yesNo('a', { written: 'law', mayNotApply: text('b') }),
      ['written', 'mayNotApply'],
    ],
    [
      'in who asks, how much it weighs, of whom, and how often its sense changed',
      yesNo('a'),
      yesNo('a', { basis: 'good', severity: 'minor', tier: 'extended', when: { hired: { atLeast: 1 } }, meaning: 2 }),
      ['basis', 'severity', 'tier', 'when', 'meaning'],
    ],
  ])('%s', (_, one, other, keys) => {
    expect(between(one, other)).toEqual(keys)
    expect(between(other, one)).toEqual(keys)
  })

  test.each<[string, Question, Question]>([
    ['blanks', yesNo('a', { ask: text('one two') }), yesNo('a', { ask: text(' one  two') })],
    ['a language that one of them does not speak', yesNo('a'), yesNo('a', { ask: { en: 'ask' } })],
    [
      'the order of keys',
      yesNo('a', { when: { a: { is: 1 }, b: { is: 2 } } }),
      yesNo('a', { when: { b: { is: 2 }, a: { is: 1 } } }),
    ],
    [
      'the titles of choices',
      choice('a'),
      choice('a', { choices: choice('a').choices.map((one) => ({ ...one, title: text('b') })) }),
    ],
    ['help, proof and fix', yesNo('a'), yesNo('a', { help: text('b'), proof: [text('c')], why: text('d') })],
    [
      'the usual reason why it does not apply',
      yesNo('a', { mayNotApply: text('b') }),
      yesNo('a', { mayNotApply: text('c') }),
    ],
    ['what a list weighs anew', yesNo('a'), yesNo('a', { weighs: 'serious' })],
  ])('not in %s', (_, one, other) => {
    expect(between(one, other)).toEqual([])
  })
})
