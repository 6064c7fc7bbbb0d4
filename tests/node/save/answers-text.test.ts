import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readAnswers } from '../../../src/checklist/index.ts'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { answersText } from '../../../src/node/save/answers-text.ts'
import { answerWord } from '../../../src/words/answer-words.ts'
import { numberWord } from '../../../src/words/number-words.ts'

const FILE: AnswerFile = {
  checklist: { id: 'vn.sme', version: '1.0.0', sha256: '3f'.repeat(32) },
  revision: 12,
  language: 'vi',
  firm: { name: 'Xưởng mộc Thành Công' },
  facts: { hired: 34, sector: 'furniture', exportsTo: ['EU'], night: false, region: 'unknown', site: [] },
  answers: {
    'pay.minimum-wage': { value: 5310000, meaning: 1 },
    'work.contracts': { value: 31, meaning: 1, note: '3 người mới' },
    'safety.exits': { value: 'no', meaning: 1, proof: 'ảnh lối thoát' },
  },
  retired: {},
}

const WORDS = { answerWord, numberWord }
const read = (file: AnswerFile) =>
  readAnswers({ name: 'a.tukiem.yaml', bytes: new TextEncoder().encode(answersText(file)) }, WORDS)

describe('the text of an answers file', () => {
  test('is what a person would write by hand', () => {
    expect(answersText(FILE)).toBe(`format: tukiem/answers/1
checklist: {id: vn.sme, version: "1.0.0", sha256: ${'3f'.repeat(32)}}
revision: 12
language: vi
firm: {name: Xưởng mộc Thành Công}
facts:
  hired: 34
  sector: furniture
  exportsTo: [EU]
  night: false
  region: unknown
  site: []
answers:
  pay.minimum-wage: {value: 5310000, meaning: 1}
  work.contracts: {value: 31, meaning: 1, note: 3 người mới}
  safety.exits: {value: no, meaning: 1, proof: ảnh lối thoát}
retired: {}
`)
  })

  test('is read back as it was', () => {
    expect(read(FILE)).toEqual(FILE)
  })

  test.each([
    'no',
    'yes',
    'null',
    'true',
    '~',
    '1.10',
    '1e5',
    '1.5e-3',
    '0x1F',
    '-',
    '- a',
    '? b',
    ': c',
    'a: b',
    'a #b',
    '#b',
    '&a',
    '*a',
    '!a',
    '%a',
    '@a',
    '`a',
    '{a}',
    '[a]',
    'a, b',
    '"quoted"',
    "it's",
    'two\nlines',
    'two\r\nlines',
    'tab\there',
    ' before',
    'after ',
    'a  b',
    '',
    'đã trả – xong',
    '👩‍🔧 thợ',
    '\u2028',
    '\u0085x',
    'x\u00a0y',
    '\\n',
    '.inf',
    '12:30',
    '2026-11-21',
    '---',
    '...',
  ])('keeps the note %j', (note) => {
    const file = { ...FILE, answers: { 'pay.day': { value: 'yes', note } } }
    expect(parse(answersText(file)).answers).toEqual(file.answers)
  })

  test.each([0, 1, 34, 5310000, 47.5, 5.125, 0.125, 1234.567, 999999999999])(
    'keeps the number %d for those who read it as people write it',
    (value) => {
      const file = { ...FILE, answers: { a: { value } } }
      expect(read(file).answers).toEqual(file.answers)
      expect(parse(answersText(file)).answers).toEqual(file.answers)
      const written = /value: (\S+)}/.exec(answersText(file))?.[1] ?? ''
      expect(/^\d+$/.test(written) ? Number(written) : numberWord(written)).toBe(value)
    },
  )

  test.each([
    [5.125, '5.1250'],
    [55.125, '55.1250'],
    [555.125, '555.1250'],
    [5555.125, '5555.125'],
    [5.1255, '5.1255'],
    [5.12, '5.12'],
    [5125, '5125'],
  ])('has the number %d as %s, which nobody takes for thousands', (value, written) => {
    expect(answersText({ ...FILE, answers: { a: { value } } })).toContain(`  a: {value: ${written}}\n`)
  })

  test('names its format once, and leaves out what is undefined', () => {
    const file = { ...FILE, format: 'tukiem/answers/0', later: undefined, facts: { women: 3 } }
    const answer = { value: 'yes', seen: undefined }
    const text = answersText({ ...file, answers: { a: answer }, done: {} })
    expect(text.match(/^format: .*$/gm)).toEqual(['format: tukiem/answers/1'])
    expect(text).not.toMatch(/undefined|later|seen/)
    expect(text).toContain('\nfacts:\n  women: 3\nanswers:\n  a: {value: yes}\ndone: {}\n')
  })

  test('keeps what is null, or a list or a word where this version has a map', () => {
    const odd = { later: null, answers: [null, ['a']], done: 'a: b' }
    expect(parse(answersText(Object.assign({}, FILE, odd)))).toMatchObject(odd)
  })

  test('is the same in whatever order an answer was put together', () => {
    const answers = { a: { note: 'n', meaning: 1, value: 'yes' } }
    expect(answersText({ ...FILE, answers })).toContain('  a: {value: yes, meaning: 1, note: n}\n')
  })

  test('keeps fields that this version does not know', () => {
    const answers = { a: { value: 'yes', seen: [1, { by: 'x: y' }] } }
    const file = { ...FILE, answers, later: 'a: b' }
    expect(parse(answersText(file))).toMatchObject({ answers, later: 'a: b' })
  })
})

test('a file kept as JSON is JSON, and the same to the reader', () => {
  const text = answersJson(FILE)
  expect(JSON.parse(text)).toMatchObject({ format: 'tukiem/answers/1', revision: 12 })
  const read = readAnswers({ name: 'a.json', bytes: new TextEncoder().encode(text) }, { answerWord, numberWord })
  expect(read).toEqual(
    readAnswers({ name: 'a.yaml', bytes: new TextEncoder().encode(answersText(FILE)) }, { answerWord, numberWord }),
  )
})
