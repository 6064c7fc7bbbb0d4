import { describe, expect, test } from 'vitest'
import { questionFindings } from '../../src/checklist/check-question.ts'
import type { QuestionDocument } from '../../src/checklist/documents.ts'
import { FACTS, LAWS, loadedAs, PARAMETERS, type Said, said } from './loaded.ts'

const both = (words: string) => ({ vi: words, en: words })
const base = {
  id: 'q',
  basis: 'law',
  severity: 'serious',
  ask: both('ask'),
  help: both('help'),
  met: both('met'),
  why: both('why'),
} as const
const number = { ...base, kind: 'number', unit: 'years', target: { atLeast: 15 } } as const
const law = { ref: 'code-2019', certain: true }
const fine = { from: 5, to: 9, law, doubled: false }
const wage = { parameter: 'wage', by: 'region' }
const choices = (...ids: readonly string[]) => ids.map((id) => ({ id, title: both(id), credit: 1 }))
const variant = (meaning: number, own: object = {}) => ({
  when: { hired: { is: 1 } },
  meaning,
  unit: 'hours',
  target: { atMost: 48 },
  ask: both('ask'),
  help: both('help'),
  ...own,
})

const findings = (question: QuestionDocument) =>
  said(
    questionFindings(question, ['q'], {
      facts: FACTS,
      laws: LAWS,
      parameters: PARAMETERS,
      loaded: loadedAs<unknown>(null),
    }),
  )

describe('a question is in order', () => {
  test.each<[string, QuestionDocument]>([
    ['as a plain one', base],
    ['as one that says its kind', { ...base, kind: 'yes-no' }],
    ['as a critical one of the law', { ...base, severity: 'critical' }],
    ['as a count that is serious', { ...base, kind: 'count', of: 'hired' }],
    ['with a condition, a law and a fine', { ...base, when: { hired: { is: 1 } }, laws: [law], fine }],
    ['with a fine of one sum', { ...base, fine: { ...fine, to: 5 } }],
    ['with choices', { ...base, kind: 'choice', choices: choices('a', 'b') }],
    ['with a number', number],
    ['with a second band below', { ...number, partly: { atLeast: 14 } }],
    ['with a second band above', { ...number, target: { atMost: 48 }, partly: { atMost: 49 } }],
    ['with a parameter by its fact', { ...number, unit: 'VND/month', target: { atLeast: wage } }],
    ['with a parameter for all', { ...number, target: { atLeast: { parameter: 'age' } } }],
    [
      'with a second band that is a parameter',
      { ...number, target: { atLeast: 99 }, partly: { atLeast: { parameter: 'age' } } },
    ],
    [
      'with a first band that is a parameter',
      { ...number, target: { atLeast: { parameter: 'age' } }, partly: { atLeast: 99 } },
    ],
    ['with variants of other meanings', { ...number, variants: [variant(2), variant(3)] }],
  ])('%s', (_, question) => {
    expect(findings(question)).toEqual([])
  })
})

describe('a question is refused', () => {
  test.each<[string, QuestionDocument, Said]>([
    ['for a forbidden id', { ...base, id: 'prototype' }, [['key-forbidden /q/id', { key: 'prototype' }]]],
    [
      'as critical, where a buyer asks',
      { ...base, basis: 'buyer', severity: 'critical' },
      [['critical-needs-law /q/severity', {}]],
    ],
    [
      'as critical, where all is counted',
      { ...base, severity: 'critical', kind: 'count', of: 'hired' },
      [['critical-not-for-count /q/severity', {}]],
    ],
    [
      'as critical for a buyer, whatever is counted',
      { ...base, basis: 'buyer', severity: 'critical', kind: 'count', of: 'hired' },
      [['critical-needs-law /q/severity', {}]],
    ],
    [
      'for its condition',
      { ...base, when: { hird: { is: 1 } } },
      [['fact-unknown /q/when/hird', { fact: 'hird', near: 'hired' }]],
    ],
    [
      'for its second law',
      { ...base, laws: [law, { ref: 'cod-2019', certain: true }] },
      [['law-unknown /q/laws/1/ref', { law: 'cod-2019', near: 'code-2019' }]],
    ],
    [
      'for the law of its fine',
      { ...base, fine: { ...fine, law: { ref: 'x', certain: true } } },
      [['law-unknown /q/fine/law/ref', { law: 'x', near: '_' }]],
    ],
    [
      'for a fine that shrinks',
      { ...base, fine: { ...fine, to: 4 } },
      [['number-too-small /q/fine/to', { key: 'to', limit: 5 }]],
    ],
    [
      'for a count of what nobody asks',
      { ...base, kind: 'count', of: 'hird' },
      [['fact-unknown /q/of', { fact: 'hird', near: 'hired' }]],
    ],
    [
      'for a count of what is no number',
      { ...base, kind: 'count', of: 'nights' },
      [['fact-not-number /q/of', { fact: 'nights' }]],
    ],
    [
      'for a choice twice',
      { ...base, kind: 'choice', choices: choices('a', 'A') },
      [['id-duplicate /q/choices/1/id', { id: 'A', file: 'a.yaml', line: 7 }]],
    ],
    [
      'for a choice that is an answer',
      { ...base, kind: 'choice', choices: choices('a', 'Not-Applicable') },
      [['id-is-answer-word /q/choices/1/id', { id: 'Not-Applicable' }]],
    ],
    ['for bands that look two ways', { ...number, partly: { atMost: 14 } }, [['partly-direction /q/partly', {}]]],
    [
      'for a second band as hard from below',
      { ...number, partly: { atLeast: 15 } },
      [['partly-not-easier /q/partly', {}]],
    ],
    [
      'for a second band harder from below',
      { ...number, partly: { atLeast: 16 } },
      [['partly-not-easier /q/partly', {}]],
    ],
    [
      'for a second band as hard from above',
      { ...number, target: { atMost: 48 }, partly: { atMost: 48 } },
      [['partly-not-easier /q/partly', {}]],
    ],
    [
      'for a second band harder from above',
      { ...number, target: { atMost: 48 }, partly: { atMost: 47 } },
      [['partly-not-easier /q/partly', {}]],
    ],
    [
      'for a parameter that is not there',
      { ...number, target: { atLeast: { parameter: 'ages' } } },
      [['parameter-unknown /q/target/atLeast/parameter', { parameter: 'ages', near: 'age' }]],
    ],
    [
      'for a parameter of a long name, shortened',
      { ...number, target: { atMost: { parameter: 'x'.repeat(50) } } },
      [['parameter-unknown /q/target/atMost/parameter', { parameter: `${'x'.repeat(39)}…`, near: '_' }]],
    ],
    [
      'for a parameter without its fact',
      { ...number, unit: 'VND/month', target: { atLeast: { parameter: 'wage' } } },
      [['parameter-by /q/target/atLeast/parameter', { parameter: 'wage', fact: 'region' }]],
    ],
    [
      'for a parameter with a fact that it does not take',
      { ...number, target: { atLeast: { parameter: 'age', by: 'region' } } },
      [['parameter-by /q/target/atLeast/parameter', { parameter: 'age', fact: '_' }]],
    ],
    [
      'for a parameter in another unit',
      { ...number, target: { atLeast: wage } },
      [['parameter-unit /q/target/atLeast/parameter', { parameter: 'wage', unit: 'VND/month' }]],
    ],
    [
      'for the parameter of its second band',
      { ...number, partly: { atLeast: { parameter: 'ages' } } },
      [['parameter-unknown /q/partly/atLeast/parameter', { parameter: 'ages', near: 'age' }]],
    ],
    [
      'for a variant of its own meaning',
      { ...number, variants: [variant(1)] },
      [['meaning-taken /q/variants/0/meaning', { meaning: 1 }]],
    ],
    [
      'for a variant of its own later meaning',
      { ...number, meaning: 4, variants: [variant(1), variant(4)] },
      [['meaning-taken /q/variants/1/meaning', { meaning: 4 }]],
    ],
    [
      'for two variants of one meaning',
      { ...number, variants: [variant(2), variant(2)] },
      [['meaning-taken /q/variants/1/meaning', { meaning: 2 }]],
    ],
    [
      'for the condition of a variant',
      { ...number, variants: [variant(2, { when: { hird: { is: 1 } } })] },
      [['fact-unknown /q/variants/0/when/hird', { fact: 'hird', near: 'hired' }]],
    ],
    [
      'for the band of a variant',
      { ...number, variants: [variant(2, { partly: { atMost: 40 } })] },
      [['partly-not-easier /q/variants/0/partly', {}]],
    ],
  ])('%s', (_, question, expected) => {
    expect(findings(question)).toEqual(expected)
  })
})
