import { describe, expect, test } from 'vitest'
import { demandsOf, rewordedIn, wordingOf } from '../../../src/core/checklist/wording-of.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import { choice, number, text, yesNo } from '../../helpers/questions.ts'

const reworded = (one: Question, other: Question) =>
  rewordedIn(wordingOf(one).meaning, wordingOf(other).meaning).map(({ within }) => within.join('.'))

const inPeople = (ask: string, help: string) => ({
  variants: [
    {
      when: { payBy: { is: 'hour' } },
      meaning: 1,
      unit: 'VND/hour',
      target: { atLeast: 1 },
      ask: text(ask),
      help: text(help),
    },
  ],
})

describe('what may bend the sense of a question is seen where it changes', () => {
  test.each<[string, Question, Question, readonly string[]]>([
    ['nothing', yesNo('a'), yesNo('a'), []],
    ['the help', yesNo('a'), yesNo('a', { help: text('other') }), ['help']],
    ['how a yes and a no are told', yesNo('a'), yesNo('a', { met: text('b'), gap: text('c') }), ['met', 'gap']],
    [
      'why it may not apply',
      yesNo('a', { mayNotApply: text('b') }),
      yesNo('a', { mayNotApply: text('c') }),
      ['mayNotApply'],
    ],
    [
      'how a choice is called',
      choice('a'),
      choice('a', { choices: choice('a').choices.map((one, at) => (at === 0 ? { ...one, title: text('b') } : one)) }),
      ['choices.0.title'],
    ],
    [
      'what is asked in another unit',
      number('a', inPeople('a', 'b')),
      number('a', inPeople('c', 'd')),
      ['variants.0.ask', 'variants.0.help'],
    ],
    ['not blanks', yesNo('a', { help: text('one two') }), yesNo('a', { help: text(' one\n two') }), []],
    ['not a language that one of them does not speak', yesNo('a'), yesNo('a', { help: { km: 'b' } }), []],
    ['not why it is asked, nor what it asks for', yesNo('a'), yesNo('a', { why: text('b'), proof: [text('c')] }), []],
  ])('%s', (_, one, other, within) => {
    expect(reworded(one, other)).toEqual(within)
  })

  test('with both texts, in the first language that differs', () => {
    const [one, other] = [
      yesNo('a', { help: { vi: 'x', en: 'before' } }),
      yesNo('a', { help: { vi: 'x', en: 'after' } }),
    ]
    expect(rewordedIn(wordingOf(one).meaning, wordingOf(other).meaning)).toEqual([
      { within: ['help'], language: 'en', before: 'before', after: 'after' },
    ])
  })
})

test('a question may ask for something in what it asks, its help, its papers and its steps', () => {
  const fix = {
    first: text('do'),
    minutes: 1,
    then: [text('go on')],
    hours: 1,
    after: [],
    who: 'owner',
    cost: 'none',
    days: 1,
    from: [],
  } as const
  const places = demandsOf(yesNo('a', { proof: [text('a'), text('b')], fix })).map(([within]) => within.join('.'))
  expect(places).toEqual(['ask', 'help', 'proof.0', 'proof.1', 'fix.first', 'fix.then.0'])
})
