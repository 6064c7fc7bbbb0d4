import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answers.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import { earlierAnswers } from '../../../src/core/reuse/earlier.ts'
import { changeOf, isAskedAlike } from '../../../src/core/reuse/same-question.ts'
import { checklist, choice, count, file, number, PROFILE, text, yesNo } from '../../helpers/questions.ts'

/** The answer to a question `q` of an earlier list. */
function said(before: Question | null, answer: Answer | Answer['value']) {
  const [one] = earlierAnswers([
    { name: 'a', file: file({ q: answer }), checklist: before && checklist([before]), saved: '2026-11-01' },
  ])
  if (!one) throw new Error('no answer')
  return one
}

const choices = (...ids: readonly string[]) => ids.map((id) => ({ id, title: text(id), credit: 1 }))

describe('what has changed about a question', () => {
  test.each<[string, Question | null, Answer | Answer['value'], Question, string | null]>([
    ['nothing', yesNo('q'), 'yes', yesNo('q'), null],
    ['its words alone', yesNo('q'), 'yes', yesNo('q', { ask: text('asked anew') }), null],
    ['its meaning', yesNo('q'), { value: 'yes', meaning: 1 }, yesNo('q', { meaning: 2 }), 'meaning'],
    ['its meaning, in a hand-written file', yesNo('q'), 'yes', yesNo('q', { meaning: 2 }), 'meaning'],
    [
      'its meaning, of a list that is not here',
      null,
      { value: 'yes', meaning: 1 },
      yesNo('q', { meaning: 2 }),
      'meaning',
    ],
    ['how it is answered', yesNo('q'), 'unknown', number('q'), 'kind'],
    ['its unit', number('q', { unit: 'hours/week' }), 40, number('q', { unit: 'hours/month' }), 'unit'],
    [
      'the side of its target',
      number('q', { target: { atMost: 48 } }),
      40,
      number('q', { target: { atLeast: 48 } }),
      'target',
    ],
    [
      'the number of its target',
      number('q', { target: { atMost: 48 } }),
      40,
      number('q', { target: { atMost: 44 } }),
      null,
    ],
    ['what it counts out of', count('q', { of: 'hired' }), 4, count('q', { of: 'familyUnpaid' }), 'counted'],
    ['its choices', choice('q'), 'app', choice('q', { choices: choices('app', 'paper') }), 'choices'],
    ['the order of its choices', choice('q'), 'app', choice('q', { choices: choices('head', 'app', 'paper') }), null],
    ['that it may not apply', yesNo('q', { mayNotApply: text('no') }), 'not-applicable', yesNo('q'), 'answer'],
    ['how many people there are', count('q'), 35, count('q'), 'answer'],
  ])('%s', (_, before, answer, now, change) => {
    expect(changeOf(said(before, answer), now, PROFILE)).toBe(change)
  })
})

test.each([
  [{ vi: 'a', en: 'b' }, { vi: 'a', en: 'B' }, true],
  [{ vi: 'a', en: 'b' }, { vi: 'A', en: 'B' }, false],
  [{ vi: 'a' }, { en: 'a' }, false],
  [{ vi: 'a' }, { vi: 'a', en: 'b' }, true],
])('%j and %j are the same words: %s', (one, other, alike) => {
  expect(isAskedAlike(yesNo('q', { ask: one }), yesNo('q', { ask: other }))).toBe(alike)
})
