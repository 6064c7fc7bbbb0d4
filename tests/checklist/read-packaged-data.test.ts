import { describe, expect, test } from 'vitest'
import {
  readBurdens,
  readCalendar,
  readCrosswalk,
  readFactSheet,
  readFacts,
  readLaws,
  readParameters,
  readPlainWords,
  type Source,
} from '../../src/checklist/index.ts'
import { FACTS, LAWS } from './loaded.ts'
import { refused, sourceOf } from './refused.ts'

const known = { facts: FACTS, laws: LAWS }
/** `code line:word` of each fault, the word being what stands at its place, and what its message says. */
const faults = (read: (source: Source) => unknown, text: string) =>
  refused(() => read(sourceOf(text))).map(({ code, args, place }) => {
    const { line = 0, column = 0 } = place
    const rest = (text.split('\n')[line - 1] ?? '').slice(column - 1)
    return [`${code} ${line}:${/^[\w-]+/.exec(rest)?.[0]}`, args]
  })
const calendar = (lines: string, more = '') =>
  `format: tukiem/calendar/1\nduties:\n  - {id: report, title: {vi: a, en: a}, how: {vi: a, en: a}, facts: [WAG-01], ${lines}}\n${more}`
const DUE = 'due: {everyMonths: 6}'
const REF = 'laws: [{ref: code-2019, certain: true}]'

describe('the calendar', () => {
  const read = (source: Source) => readCalendar(source, known)

  test('is read with the facts of its conditions as core knows them', () => {
    const [duty] = read(sourceOf(calendar(`${DUE}, ${REF}, when: {nights: {is: yes}}`)))
    expect(duty).toMatchObject({ id: 'report', due: { everyMonths: 6 }, when: { nights: { is: true } } })
    expect(read(sourceOf(calendar(`${DUE}, ${REF}`)))[0]).not.toHaveProperty('when')
  })

  test.each<[string, string, string, object]>([
    [
      'a duty twice',
      calendar(
        `${DUE}, ${REF}`,
        `  - {id: Report, title: {vi: a, en: a}, how: {vi: a, en: a}, facts: [WAG-01], ${DUE}, ${REF}}\n`,
      ),
      'id-duplicate 4:id',
      { id: 'Report', file: 'small.yaml', line: 3 },
    ],
    [
      'a law that is not there',
      calendar(`${DUE}, laws: [{ref: code-219, certain: true}]`),
      'law-unknown 3:ref',
      { law: 'code-219', near: 'code-2019' },
    ],
    [
      'a fact that nobody asks',
      calendar(`${DUE}, ${REF}, when: {night: {is: yes}}`),
      'fact-unknown 3:night',
      { fact: 'night', near: 'nights' },
    ],
    [
      'another language',
      calendar(`${DUE}, ${REF}`).replace('title: {vi: a, en: a', 'title: {vi: a, en: a, fr: a'),
      'language-extra 3:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
    [
      'another language of how',
      calendar(`${DUE}, ${REF}`).replace('how: {vi: a, en: a', 'how: {vi: a, en: a, fr: a'),
      'language-extra 3:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
    [
      'another language of what it follows',
      calendar(`due: {daysAfter: 30, event: {vi: a, en: a, fr: a}}, ${REF}`),
      'language-extra 3:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
  ])('is refused for %s', (_, text, place, args) => {
    expect(faults(read, text)).toEqual([[place, args]])
  })
})

describe('what small firms cannot give', () => {
  const read = (source: Source) => readBurdens(source, known)
  const thing = (lines = '', id = 'policy') =>
    `  - {id: ${id}, bigCompany: true, phrases: {en: [written policy]}, fairer: {vi: a, en: a}${lines}}\n`
  const text = (...things: readonly string[]) => `format: tukiem/burdens/1\nthings:\n${things.join('')}`

  test('is read', () => {
    expect(read(sourceOf(text(thing())))).toEqual([
      { id: 'policy', bigCompany: true, phrases: { en: ['written policy'] }, fairer: { vi: 'a', en: 'a' } },
    ])
  })

  test.each<[string, string, string, object]>([
    ['a thing twice', text(thing(), thing()), 'id-duplicate 4:id', { id: 'policy', file: 'small.yaml', line: 3 }],
    [
      'a law that is not there',
      text(thing(', law: {ref: code-219, certain: true}')),
      'law-unknown 3:ref',
      { law: 'code-219', near: 'code-2019' },
    ],
    [
      'another language',
      text(thing().replace('fairer: {vi: a', 'fairer: {fr: a, vi: a')),
      'language-extra 3:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
  ])('is refused for %s', (_, content, place, args) => {
    expect(faults(read, content)).toEqual([[place, args]])
  })

  test('is of kinds that have a rule', () => {
    expect(faults(read, text(thing('', 'moon'))).map(([place]) => place)).toEqual(['value-not-accepted 3:id'])
  })
})

describe('outside schemes', () => {
  const scheme = (id: string) =>
    `  - {id: ${id}, title: {vi: a, en: a}, verified: true, codes: [{code: C1, title: {vi: a, en: a}}]}\n`
  const text = `format: tukiem/crosswalk/1\nframeworks:\n${scheme('ilo')}`

  test('are read', () => {
    expect(readCrosswalk(sourceOf(text))).toMatchObject([{ id: 'ilo', codes: [{ code: 'C1' }] }])
  })
  test('stand there once', () => {
    expect(faults(readCrosswalk, text + scheme('ILO'))).toEqual([
      ['id-duplicate 4:id', { id: 'ILO', file: 'small.yaml', line: 3 }],
    ])
  })
})

describe('the fact sheet', () => {
  const fact = (id: string) => `  - {id: ${id}, says: a, reference: b, confidence: high}\n`
  const text = `format: tukiem/fact-sheet/1\nfacts:\n${fact('WAG-01')}`

  test('is read', () => {
    expect(readFactSheet(sourceOf(text))).toEqual([{ id: 'WAG-01', says: 'a', reference: 'b', confidence: 'high' }])
  })
  test('says each thing once', () => {
    expect(faults(readFactSheet, text + fact('wag-01'))).toEqual([
      ['id-duplicate 4:id', { id: 'wag-01', file: 'small.yaml', line: 3 }],
    ])
  })
})

test('the plain words are read by their kinds, without the name of their format', () => {
  const text =
    'format: tukiem/plain-words/1\njargon: {en: [{word: a, say: b}]}\naccusing: {en: [c]}\nleading: {en: [d]}\n'
  expect(readPlainWords(sourceOf(text))).toEqual({
    jargon: { en: [{ word: 'a', say: 'b' }] },
    accusing: { en: ['c'] },
    leading: { en: ['d'] },
  })
})

describe('facts are refused with all that their messages need:', () => {
  const fact = (lines: string) =>
    `format: tukiem/facts/1\nfacts:\n  - {id: hired, kind: number, ask: {vi: a, en: a}, help: {vi: a, en: a}}\n  - {ask: {vi: a, en: a}, help: {vi: a, en: a}, ${lines}}\n`
  const choices = (id: string) => `[{id: ${id}, title: {vi: a, en: a}}, {id: b, title: {vi: a, en: a}}]`

  test.each<[string, string, string, object]>([
    ['one twice', 'id: Hired, kind: yes-no', 'id-duplicate 4:id', { id: 'Hired', file: 'small.yaml', line: 3 }],
    [
      'a choice twice',
      `id: a, kind: choice, choices: ${choices('B')}`,
      'id-duplicate 4:id',
      { id: 'b', file: 'small.yaml', line: 4 },
    ],
    [
      'a choice that is an answer',
      `id: a, kind: choice, choices: ${choices('Unknown')}`,
      'id-is-answer-word 4:id',
      { id: 'Unknown' },
    ],
    [
      'a condition on what is asked later',
      'id: a, kind: yes-no, when: {a: {is: yes}}',
      'fact-order 4:when',
      { fact: 'a' },
    ],
    [
      'a condition on what nobody asks',
      'id: a, kind: yes-no, when: {hird: {is: 1}}',
      'fact-unknown 4:hird',
      { fact: 'hird', near: 'hired' },
    ],
    [
      'a title with such a fact',
      `id: a, kind: choice, choices: ${choices('c').replace('vi: a', 'vi: "{hird}"')}`,
      'fact-unknown 4:vi',
      { fact: 'hird', near: 'hired' },
    ],
    [
      'another language',
      `id: a, kind: choice, choices: ${choices('c').replace('vi: a', 'fr: a, vi: a')}`,
      'language-extra 4:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
  ])('%s', (_, lines, place, args) => {
    expect(faults(readFacts, fact(lines))).toEqual([[place, args]])
  })

  test('but a condition on what was asked before is in order', () => {
    expect(readFacts(sourceOf(fact('id: a, kind: yes-no, when: {hired: {is: 1}}')))[1]).toHaveProperty('when')
    expect(readFacts(sourceOf(fact('id: a, kind: yes-no')))[1]).not.toHaveProperty('when')
  })
})

describe('laws are refused with all that their messages need:', () => {
  const law = (lines: string, more = '') =>
    `format: tukiem/laws/1\nlaws:\n  - {id: a, title: {vi: a, en: a}, number: 1/2019, inForce: 2021-01-01, confidence: high${lines}}\n${more}`

  test.each<[string, string, string, object]>([
    [
      'one twice',
      law('', '  - {id: A, title: {vi: a, en: a}, number: "1", inForce: 2021-01-01, confidence: low}\n'),
      'id-duplicate 4:id',
      { id: 'A', file: 'small.yaml', line: 3 },
    ],
    ['a day that is none', law('').replace('2021-01-01', '2021-02-29'), 'day-not-real 3:inForce', { key: 'inForce' }],
    ['a later day that is none', law(', lookAgain: 2021-02-29'), 'day-not-real 3:lookAgain', { key: 'lookAgain' }],
    [
      'another language',
      law('').replace('title: {', 'title: {fr: a, '),
      'language-extra 3:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
    [
      'another language of a note',
      law(', note: {vi: a, en: a, fr: a}'),
      'language-extra 3:fr',
      { language: 'fr', languages: 'vi, en' },
    ],
  ])('%s', (_, text, place, args) => {
    expect(faults(readLaws, text)).toEqual([[place, args]])
  })
})

describe('parameters are refused with all that their messages need:', () => {
  const parameter = (head: string, value: string, more = '') =>
    `format: tukiem/parameters/1\nparameters:\n  - {id: a, title: {vi: a, en: a}, unit: years${head}, values: [{${value}, source: a}]}\n${more}`
  const law = 'law: {ref: code-2019, certain: true}'
  const one = `validFrom: 2026-01-01, value: 1, ${law}`
  const read = (source: Source) => readParameters(source, known)

  test.each<[string, string, readonly (readonly [string, object])[]]>([
    [
      'one twice',
      parameter('', one, `  - {id: A, title: {vi: a, en: a}, unit: years, values: [{${one}, source: a}]}\n`),
      [['id-duplicate 4:id', { id: 'A', file: 'small.yaml', line: 3 }]],
    ],
    [
      'another language',
      parameter('', one).replace('title: {', 'title: {fr: a, '),
      [['language-extra 3:fr', { language: 'fr', languages: 'vi, en' }]],
    ],
    [
      'a choice that picks nothing',
      parameter(', by: regon', one),
      [['fact-unknown 3:by', { fact: 'regon', near: 'region' }]],
    ],
    ['a number that picks', parameter(', by: hired', one), [['fact-unknown 3:by', { fact: 'hired', near: 'hired' }]]],
    [
      'several where one is',
      parameter('', `validFrom: 2026-01-01, value: {north: 1}, ${law}`),
      [['parameter-value 3:value', { fact: '_', choice: '_' }]],
    ],
    [
      'one where several are',
      parameter(', by: region', one),
      [['parameter-value 3:value', { fact: 'region', choice: '_' }]],
    ],
    [
      'too few and too many choices',
      parameter(', by: region', `validFrom: 2026-01-01, value: {noth: 1}, ${law}`),
      [
        ['parameter-value 3:value', { fact: 'region', choice: 'north' }],
        ['parameter-value 3:value', { fact: 'region', choice: 'south' }],
        ['fact-value 3:noth', { fact: 'region', accepted: 'north, south', near: 'north' }],
      ],
    ],
    [
      'a day that is none',
      parameter('', one.replace('01-01', '02-30')),
      [['day-not-real 3:validFrom', { key: 'validFrom' }]],
    ],
    [
      'a later day that is none',
      parameter('', `${one}, lookAgain: 2026-02-30`),
      [['day-not-real 3:lookAgain', { key: 'lookAgain' }]],
    ],
    [
      'a law that is not there',
      parameter('', one.replace('code-2019', 'code-219')),
      [['law-unknown 3:ref', { law: 'code-219', near: 'code-2019' }]],
    ],
  ])('%s', (_, text, expected) => {
    expect(faults(read, text)).toEqual(expected)
  })

  test('but one for each choice is in order, and one for all', () => {
    expect(
      read(sourceOf(parameter(', by: region', `validFrom: 2026-01-01, value: {north: 2, south: 1}, ${law}`)))[0]?.by,
    ).toBe('region')
    expect(read(sourceOf(parameter('', one)))[0]).not.toHaveProperty('by')
  })
})
