import { describe, expect, test } from 'vitest'
import type { AnswerWords } from '../../src/checklist/answer-value.ts'
import type { AnswersDocument } from '../../src/checklist/documents.ts'
import { profileOf, textOf } from '../../src/checklist/read-profile.ts'
import type { FactDefinition } from '../../src/core/model/facts.ts'
import { FACTS, loadedAs, type Said, said } from './loaded.ts'

const words: AnswerWords = {
  answerWord: (text) => (text === 'aye' ? 'yes' : text === 'nay' ? 'no' : text === 'who knows' ? 'unknown' : null),
  numberWord: (text) => (text === 'five' ? 5 : null),
}
const both = (text: string) => ({ vi: text, en: text })
const known: readonly FactDefinition[] = [
  ...FACTS,
  { id: 'area', kind: 'number', unit: 'm2', ask: both('area'), help: both('') },
  {
    id: 'site',
    kind: 'several',
    ask: both('site'),
    help: both(''),
    choices: [
      { id: 'machines', title: both('machines') },
      { id: 'desks', title: both('only desks'), alone: true },
    ],
  },
]
const read = (facts: AnswersDocument['facts'], definitions: readonly FactDefinition[] | undefined = known) => {
  const document: AnswersDocument = { checklist: { id: 'a' }, facts, answers: {} }
  const { profile, findings } = profileOf(loadedAs(document), definitions, words)
  return { profile: { ...profile }, findings: said(findings) }
}
const inOrder = (profile: object) => ({ profile, findings: [] })

describe("a firm's fact", () => {
  test.each<[string, AnswersDocument['facts'], object]>([
    ['is a number', { hired: 31 }, { hired: 31 }],
    ['is none at all', { hired: 0 }, { hired: 0 }],
    ['is a number in words', { hired: 'five' }, { hired: 5 }],
    ['is half of something that is no people', { area: 2.5 }, { area: 2.5 }],
    ['is found in any capitals', { HIRED: 31 }, { hired: 31 }],
    [
      'is unknown',
      { hired: 'unknown', nights: 'who knows', region: 'who knows', exports: 'unknown' },
      { hired: 'unknown', nights: 'unknown', region: 'unknown', exports: 'unknown' },
    ],
    ['is yes, or a word for it', { nights: 'aye' }, { nights: true }],
    ['is no, or a word for it', { nights: 'nay' }, { nights: false }],
    ['is true', { nights: true }, { nights: true }],
    ['is false', { nights: false }, { nights: false }],
    ['is a choice by its id', { region: 'NORTH' }, { region: 'north' }],
    ['is one of several', { exports: 'EU' }, { exports: ['EU'] }],
    ['is several, by id or title, each once', { exports: ['eu', 'America', 'EU'] }, { exports: ['EU', 'US'] }],
    ['is none of several', { exports: [] }, { exports: [] }],
    ['is a choice that stands alone', { site: ['desks'] }, { site: ['desks'] }],
    ['is nothing where it was left empty', { hired: null }, {}],
  ])('%s', (_, facts, profile) => {
    expect(read(facts)).toEqual(inOrder(profile))
  })

  test.each<[string, AnswersDocument['facts'], Said]>([
    ['one that nobody asks', { hird: 1 }, [['fact-unknown /facts/hird', { fact: 'hird', near: 'hired' }]]],
    ['a number that is a word', { hired: 'many' }, [['fact-answer-number /facts/hired', { fact: 'hired' }]]],
    ['a number that is true', { hired: true }, [['fact-answer-number /facts/hired', { fact: 'hired' }]]],
    ['a number that is a list', { hired: ['5'] }, [['fact-answer-number /facts/hired', { fact: 'hired' }]]],
    ['a number below zero', { hired: -1 }, [['fact-answer-number /facts/hired', { fact: 'hired' }]]],
    ['a number too large', { area: 2e12 }, [['fact-answer-number /facts/area', { fact: 'area' }]]],
    ['half a person', { hired: 2.5 }, [['fact-answer-number /facts/hired', { fact: 'hired' }]]],
    [
      'a yes that is a number',
      { nights: 5 },
      [['fact-answer /facts/nights', { fact: 'nights', accepted: 'yes, no, unknown' }]],
    ],
    [
      'a yes that is a choice',
      { nights: 'north' },
      [['fact-answer /facts/nights', { fact: 'nights', accepted: 'yes, no, unknown' }]],
    ],
    [
      'a yes that is partly one',
      { nights: 'partly' },
      [['fact-answer /facts/nights', { fact: 'nights', accepted: 'yes, no, unknown' }]],
    ],
    [
      'a choice that is not there',
      { region: 'west' },
      [['fact-answer /facts/region', { fact: 'region', accepted: 'north, south, unknown' }]],
    ],
    [
      'a choice that is a list',
      { region: ['north'] },
      [['fact-answer /facts/region', { fact: 'region', accepted: 'north, south, unknown' }]],
    ],
    [
      'a choice that is yes',
      { region: 'aye' },
      [['fact-answer /facts/region', { fact: 'region', accepted: 'north, south, unknown' }]],
    ],
    [
      'one of several that is not there',
      { exports: ['EU', 'Mars'] },
      [['fact-answer /facts/exports', { fact: 'exports', accepted: 'EU, US, unknown' }]],
    ],
    [
      'several that are unknown among others',
      { exports: ['EU', 'unknown'] },
      [['fact-answer /facts/exports', { fact: 'exports', accepted: 'EU, US, unknown' }]],
    ],
    [
      'a choice that stands alone, beside another',
      { site: ['machines', 'desks'] },
      [['fact-answer-alone /facts/site', { fact: 'site', alone: 'desks' }]],
    ],
  ])('is not %s', (_, facts, expected) => {
    expect(read(facts)).toEqual({ profile: {}, findings: expected })
  })

  test('is given once', () => {
    expect(read({ hired: 1, nights: 'aye', Hired: 2 })).toEqual({
      profile: { hired: 1, nights: true },
      findings: [['id-duplicate /facts/Hired', { id: 'hired', file: 'a.yaml', line: 7 }]],
    })
  })

  test('stands as it is where nobody knows what may be asked', () => {
    const facts = { a: 1, b: 'aye', c: 'who knows', d: ['x'], e: true, f: 'unknown', g: null }
    const { profile } = profileOf(loadedAs({ checklist: { id: 'a' }, facts, answers: {} }), undefined, words)
    expect({ ...profile }).toEqual({ a: 1, b: 'aye', c: 'unknown', d: ['x'], e: true, f: 'unknown' })
  })

  test('is taken as it was written', () => {
    const at = (written?: string) => textOf(1.2, ['facts', 'a'], () => written)
    expect([at('1.200'), at(), textOf('five', ['a'], () => '"five"')]).toEqual(['1.200', '1.2', 'five'])
  })
})
