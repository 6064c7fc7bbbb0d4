import { describe, expect, test } from 'vitest'
import { readAnswers, readChecklist } from '../../src/checklist/index.ts'
import { isAnswered } from '../../src/core/answer/is-answered.ts'
import type { AnswerState } from '../../src/core/model/answers.ts'
import { context, facts, inShort, refused, sourceOf } from './small.ts'

const TEXTS = 'help: {vi: a, en: a}, ask: {vi: a, en: a}, met: {vi: a, en: a}, gap: {vi: a, en: a}, why: {vi: a, en: a}'
const REST = `basis: law, severity: serious, laws: [], proof: [], ${TEXTS}, fix: {first: {vi: a, en: a}, minutes: 1, hours: 1, who: owner, cost: none, days: 1}`
const LIST = `format: tukiem/checklist/1
id: small
version: "1.0.0"
languages: [vi, en]
title: {vi: a, en: a}
publisher: {name: a}
lawAsOf: 2026-11-21
lookAgain: 2027-01-15
sections:
  - id: one
    title: {vi: a, en: a}
    questions:
      - {id: plain, ${REST}}
      - {id: paper, written: law, mayNotApply: {vi: a, en: a}, ${REST}}
      - {id: wage, kind: number, unit: VND/month, target: {atLeast: 5}, ${REST}}
      - {id: contracts, kind: count, of: hired, ${REST}}
      - id: records
        kind: choice
        choices: [{id: book, title: {vi: Sổ tay, en: a notebook}, credit: 0}, {id: "2", title: {vi: hai, en: two}, credit: 1}]
        ${REST.split(/, (?=(?:severity|laws|proof|help|ask|met|gap|why|fix):)/).join('\n        ')}
`
const checklist = readChecklist(sourceOf(LIST), context)

const WORDS: ReadonlyMap<string, AnswerState> = new Map<string, AnswerState>([
  ['có', 'yes'],
  ['chưa', 'no'],
  ['không biết', 'unknown'],
])
const words = {
  answerWord: (text: string) => WORDS.get(text.toLowerCase()) ?? null,
  numberWord: (text: string) =>
    /^\d{1,3}(\.\d{3})+$/.test(text)
      ? Number(text.replaceAll('.', ''))
      : /^\d+,\d+$/.test(text)
        ? Number(text.replace(',', '.'))
        : null,
}

const FACTS = '{hired: 31, wageRegion: I}'

function file(answers: string, firmFacts = FACTS, more = ''): string {
  return `format: tukiem/answers/1\nchecklist: {id: small}\n${more}facts: ${firmFacts}\nanswers:${answers}\n`
}

const read = (answers: string, firmFacts = FACTS, more = '') =>
  readAnswers(sourceOf(file(answers, firmFacts, more), 'a.yaml'), { ...words, checklist, facts })

describe('an answer is read as it was meant', () => {
  test.each<[string, string, unknown]>([
    ['plain: yes', 'plain', 'yes'],
    ['plain: Có', 'plain', 'yes'],
    ['Plain: chưa', 'plain', 'no'],
    ['plain: Không biết', 'plain', 'unknown'],
    ['plain: {value: partly, note: hai người}', 'plain', 'partly'],
    ['paper: unwritten', 'paper', 'unwritten'],
    ['paper: {value: not-applicable, reason: a}', 'paper', 'not-applicable'],
    ['wage: 5310000', 'wage', 5_310_000],
    ['wage: "5310000"', 'wage', 5_310_000],
    ['wage: 5.310.000', 'wage', 5_310_000],
    ['wage: 5.310', 'wage', 5310],
    ['wage: {value: 5.310}', 'wage', 5310],
    ['wage: 47,5', 'wage', 47.5],
    ['wage: 0.12345678', 'wage', 0.12345678],
    ['wage: 1e-7', 'wage', 1e-7],
    ['wage: 1000000000000', 'wage', 1e12],
    ['wage: unknown', 'wage', 'unknown'],
    ['contracts: 31', 'contracts', 31],
    ['contracts: 0', 'contracts', 0],
    ['records: book', 'records', 'book'],
    ['records: BOOK', 'records', 'book'],
    ['records: sổ tay', 'records', 'book'],
    ['records: 2', 'records', '2'],
    ['records: không biết', 'records', 'unknown'],
  ])('%s', (line, id, value) => {
    expect(read(` \n  ${line}`).answers[id]?.value).toBe(value)
  })

  test('with all that was said beside it', () => {
    const line = '\n  plain: {value: yes, meaning: 2, note: 3, proof: ảnh, reason: b}'
    expect(read(line).answers.plain).toEqual({ value: 'yes', meaning: 2, note: '3', proof: 'ảnh', reason: 'b' })
  })

  test('an empty line is no answer', () => {
    expect(read('\n  plain:\n  wage: ~\n  paper: {value: }').answers).toEqual({})
  })

  test('a short file has no revision, language or name yet', () => {
    expect(read(' {}')).toEqual({
      checklist: { id: 'small' },
      revision: 0,
      firm: {},
      facts: { hired: 31, wageRegion: 'I' },
      answers: {},
      retired: {},
    })
  })

  test('a whole file keeps all it says', () => {
    const head = `revision: 12\nlanguage: vi\nfirm: {name: Thành Công}\n`
    expect(read(' {}', FACTS, head)).toMatchObject({ revision: 12, language: 'vi', firm: { name: 'Thành Công' } })
  })
})

describe('an answer that does not fit is refused without being quoted', () => {
  test.each<[string, string]>([
    ['answer-boolean 5:3', 'plain: true'],
    ['answer-boolean 5:3', 'plain: {value: false}'],
    ['answer-not-offered 5:3', 'plain: maybe'],
    ['answer-not-offered 5:3', 'plain: 5'],
    ['answer-not-offered 5:3', 'plain: unwritten'],
    ['answer-not-offered 5:3', 'plain: not-applicable'],
    ['answer-not-offered 5:3', 'records: tape'],
    ['answer-not-offered 5:3', 'records: yes'],
    ['answer-boolean 5:3', 'wage: true'],
    ['answer-number 5:3', 'wage: five'],
    ['answer-number 5:3', 'wage: yes'],
    ['answer-number 5:3', 'wage: 0x10'],
    ['answer-below-zero 5:3', 'wage: -1'],
    ['answer-not-whole 5:3', 'contracts: 1,5'],
    ['answer-more-than-all 5:3', 'contracts: 32'],
    ['id-duplicate 6:3', 'plain: yes\n  Plain: no'],
    ['value-missing 5:3', 'plain: {value: , note: a}'],
    ['key-unknown 5:23', 'plain: {value: yes, nte: a}'],
    ['key-missing 5:3', 'plain: {note: a}'],
    ['id-shape 5:3', '"xin chào": yes'],
    ['key-forbidden 5:3', '__proto__: yes'],
    ['kind-wrong 5:3', 'plain: [yes]'],
    ['number-too-large 5:3', 'wage: 99999999999999'],
    ['number-too-large 5:3', 'wage: "99999999999999"'],
    ['number-too-large 5:3', 'wage: "9.000.000.000.000"'],
    ['answer-below-zero 5:3', 'wage: -5.5'],
  ])('%s', (expected, line) => {
    const findings = refused(() => read(`\n  ${line}`))
    expect(inShort(findings)).toEqual([expected])
    expect(JSON.stringify(findings)).not.toMatch(/maybe|tape|five/)
  })

  test('the message names the question and what it takes', () => {
    expect(refused(() => read('\n  records: tape'))[0]?.args).toEqual({ id: 'records', accepted: 'book, 2, unknown' })
    expect(refused(() => read('\n  contracts: 32'))[0]?.args).toEqual({ id: 'contracts', of: 31 })
  })

  test('a mistyped language is not quoted either', () => {
    expect(refused(() => read(' {}', FACTS, 'language: Vit\n'))[0]).toMatchObject({ code: 'language-shape', args: {} })
  })
})

describe('an answer to another meaning of its question', () => {
  test.each<[string, string, object]>([
    ['a word where a number is asked now', 'wage: {value: yes, meaning: 2}', { value: 'yes', meaning: 2 }],
    [
      'a number where a word is asked now',
      'plain: {value: 5, meaning: 2, note: a}',
      { value: 5, meaning: 2, note: 'a' },
    ],
    ['a choice that is gone', 'records: {value: tape, meaning: 7}', { value: 'tape', meaning: 7 }],
    ['more people than there are', 'contracts: {value: 99, meaning: 2}', { value: 99, meaning: 2 }],
    ['a number with its thousands apart', 'plain: {value: 5.310, meaning: 2}', { value: 5310, meaning: 2 }],
  ])('is kept as it stands: %s', (_, line, answer) => {
    const [id = ''] = line.split(':')
    const file = read(`\n  ${line}`)
    expect(file.answers).toEqual({ [id]: answer })
    expect(file.retired).toEqual({})
  })

  test('is asked again', () => {
    const { answers } = read('\n  wage: {value: yes, meaning: 2}\n  plain: {value: yes, meaning: 1}')
    const [one] = checklist.sections
    const open = (one?.questions ?? []).filter((question) => !isAnswered(question, answers))
    expect(open.map(({ id }) => id)).toEqual(['paper', 'wage', 'contracts', 'records'])
  })

  test('of the same meaning must fit all the same', () => {
    expect(inShort(refused(() => read('\n  wage: {value: yes, meaning: 1}')))).toEqual(['answer-number 5:3'])
  })
})

describe('facts', () => {
  test.each<[string, unknown]>([
    ['{hired: 31}', { hired: 31 }],
    ['{HIRED: 1.200}', { hired: 1200 }],
    ['{hired: Không biết}', { hired: 'unknown' }],
    ['{hired: }', {}],
    ['{nights: yes}', { nights: true }],
    ['{nights: false}', { nights: false }],
    ['{nights: unknown}', { nights: 'unknown' }],
    ['{wageRegion: ii}', { wageRegion: 'II' }],
    ['{wageRegion: vùng i}', { wageRegion: 'I' }],
    ['{exportsTo: [EU, Mỹ, EU]}', { exportsTo: ['EU', 'US'] }],
    ['{exportsTo: eu}', { exportsTo: ['EU'] }],
    ['{exportsTo: []}', { exportsTo: [] }],
    ['{exportsTo: [nowhere, nowhere]}', { exportsTo: ['nowhere'] }],
    ['{exportsTo: unknown}', { exportsTo: 'unknown' }],
  ])('%s', (text, expected) => {
    expect(read(' {}', text).facts).toEqual(expected)
  })

  test.each<[string, string]>([
    ['fact-unknown 3:9', '{hird: 1}'],
    ['fact-answer-number 3:9', '{hired: many}'],
    ['fact-answer-number 3:9', '{hired: -1}'],
    ['fact-answer-number 3:9', '{hired: "1,5"}'],
    ['fact-answer-number 3:9', '{hired: "9999999999999"}'],
    ['fact-answer-number 3:9', '{hired: "1e999"}'],
    ['fact-answer-number 3:9', '{hired: [1]}'],
    ['fact-answer 3:9', '{nights: 5}'],
    ['fact-answer 3:9', '{wageRegion: V}'],
    ['fact-answer 3:9', '{wageRegion: [I, II]}'],
    ['fact-answer 3:9', '{exportsTo: [EU, Mars]}'],
    ['fact-answer-alone 3:9', '{exportsTo: [EU, nowhere]}'],
    ['fact-answer-alone 3:9', '{exportsTo: [chỉ trong nước, Mỹ]}'],
    ['id-duplicate 3:32', '{hired: 1, nights: yes, Hired: 2}'],
  ])('%s', (expected, text) => {
    expect(inShort(refused(() => read(' {}', text)))).toEqual([expected])
  })
})

describe('answers whose question is gone', () => {
  test('are kept apart and named', () => {
    const file = read('\n  plain: yes\n  old.one: Có\n  old.two: {value: 5, note: a}')
    expect(file.answers).toEqual({ plain: { value: 'yes' } })
    expect(file.retired).toEqual({ 'old.one': { value: 'yes' }, 'old.two': { value: 5, note: 'a' } })
  })

  test('come back when their question does, unless it was answered anew or they no longer fit', () => {
    const more = 'retired: {plain: no, wage: 7, contracts: 99, gone: yes}\n'
    const file = read('\n  plain: yes', FACTS, more)
    expect(file.answers).toEqual({ plain: { value: 'yes' }, wage: { value: 7 } })
    expect(Object.keys(file.retired)).toEqual(['plain', 'contracts', 'gone'])
  })
})

describe('without the checklist', () => {
  const loose = (answers: string, firmFacts = FACTS) => readAnswers(sourceOf(file(answers, firmFacts)), words)

  test('answers and facts are taken as they stand', () => {
    expect(loose('\n  a: Có\n  b: 5\n  c: book', '{x: [a], y: không biết, z: 1, t: true}')).toMatchObject({
      answers: { a: { value: 'yes' }, b: { value: 5 }, c: { value: 'book' } },
      facts: { x: ['a'], y: 'unknown', z: 1, t: true },
      retired: {},
    })
  })

  test('true and false are refused all the same', () => {
    expect(inShort(refused(() => loose('\n  a: true')))).toEqual(['answer-boolean 5:3'])
  })
})

describe('what was marked as done', () => {
  const marks = (done: string) => read(' {plain: no, contracts: 30}', FACTS, `done: ${done}\n`).done

  test('is kept under the ids of the list, whatever it belongs to', () => {
    expect(
      marks(
        '{PLAIN: {on: 2026-12-01, settles: no, proof: ảnh}, contracts: {on: 2026-12-02, settles: 31}, gone: {on: 2026-12-03, settles: yes}}',
      ),
    ).toEqual({
      plain: { on: '2026-12-01', settles: 'no', proof: 'ảnh' },
      contracts: { on: '2026-12-02', settles: 31 },
      gone: { on: '2026-12-03', settles: 'yes' },
    })
  })

  test('is not there when nothing was', () => {
    expect(read(' {plain: no}')).not.toHaveProperty('done')
  })

  test.each([
    ['{plain: {on: 2026-02-30, settles: no}}', 'day-not-real 3:16'],
    ['{plain: {settles: no}}', 'key-missing 3:8'],
    ['{plain: {on: 2026-12-01}}', 'key-missing 3:8'],
    ['{plain: {on: 2026-12-01, settles: true}}', 'kind-wrong 3:32'],
    ['{plain: {on: 2026-12-01, settles: no, who: me}}', 'key-unknown 3:45'],
    ['{plain: {on: 2026-12-01, settles: no}, Plain: {on: 2026-12-01, settles: no}}', 'id-duplicate 3:46'],
    ['{no id: {on: 2026-12-01, settles: no}}', 'id-shape 3:8'],
    ['[plain]', 'kind-wrong 3:1'],
  ])('%s is refused as %s', (done, expected) => {
    expect(inShort(refused(() => marks(done)))).toEqual([expected])
  })
})

describe('which file a check follows', () => {
  const follows = (written: string) => read(' {plain: no}', FACTS, `follows: ${written}\n`).follows

  test.each([
    ['a.tukiem.yaml', 'a.tukiem.yaml'],
    ['"Xưởng mộc 2.tukiem.yaml"', 'Xưởng mộc 2.tukiem.yaml'],
  ])('is a name beside it: %s', (written, expected) => {
    expect(follows(written)).toBe(expected)
  })
  test('is not there for a first check', () => {
    expect(read(' {plain: no}')).not.toHaveProperty('follows')
  })
  test.each([
    ['../a.tukiem.yaml', 'beside-name 3:1'],
    ['/etc/passwd', 'beside-name 3:1'],
    ['b/a.tukiem.yaml', 'beside-name 3:1'],
    ['"b\\\\a.yaml"', 'beside-name 3:1'],
    ['.hidden.yaml', 'beside-name 3:1'],
    ['[a]', 'kind-wrong 3:1'],
  ])('is refused when it leads elsewhere: %s', (written, expected) => {
    expect(inShort(refused(() => follows(written)))).toEqual([expected])
  })
})
