import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersIn, loadAnswersText } from '../../../src/checklist/read-answers.ts'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import { givenAnswers } from '../../../src/form/keep/given-answers.ts'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { begin } from '../../../src/interview/begin.ts'
import { formData } from '../../../src/render/form-page/form-data.ts'
import { answerWord } from '../../../src/words/answer-words.ts'
import { numberWord } from '../../../src/words/number-words.ts'
import { answersOf, assessmentOf, FIRMS, library, listOf, packaged } from '../../helpers/firms.ts'
import { HOSTILE_STRINGS } from '../../helpers/hostile-strings.ts'

const start = formData(packaged('vn.start'), library)
const HEAD = { format: 'tukiem/answers/1', checklist: { id: 'vn.start' } }

const given = (document: unknown) => givenAnswers(JSON.stringify(document), start)

function fileOf(document: unknown): AnswerFile & { readonly ignored: number } {
  const read = given(document)
  if (!read.read) throw new Error(read.fault)
  return { ...read.file, ignored: read.ignored }
}

describe('a text that is no file of answers for this page', () => {
  test.each([
    ['too-large', ' '.repeat(2 * 1024 * 1024 + 1)],
    ['not-json', ''],
    ['not-json', '{'],
    ['not-json', 'format: tukiem/answers/1\nchecklist: {id: vn.start}'],
    ['not-json', '{"a": NaN}'],
    ['not-json', `${'['.repeat(1_000_000)}`],
    ['not-answers', 'null'],
    ['not-answers', '3'],
    ['not-answers', '"x"'],
    ['not-answers', '[]'],
    ['not-answers', '{}'],
    ['not-answers', '{"format":"tukiem/answers/2","checklist":{"id":"vn.start"}}'],
    ['not-answers', '{"format":"tukiem/answers/1","checklist":"vn.start"}'],
    ['not-answers', '{"__proto__":{"format":"tukiem/answers/1","checklist":{"id":"vn.start"}}}'],
    ['other-list', '{"format":"tukiem/answers/1","checklist":{"id":"vn.sme"}}'],
    ['other-list', '{"format":"tukiem/answers/1","checklist":{"id":["vn.start"]}}'],
  ])('is refused as %s', (fault, text) => {
    expect(givenAnswers(text, start)).toEqual({ read: false, fault })
  })
})

describe('a file of answers', () => {
  test('may begin with a mark of its encoding, and needs little', () => {
    expect(givenAnswers(`\ufeff${JSON.stringify(HEAD)}`, start)).toEqual({
      read: true,
      ignored: 0,
      file: {
        checklist: { id: 'vn.start' },
        revision: 0,
        firm: {},
        facts: {},
        answers: {},
        retired: {},
      },
    })
  })

  test.each([
    ['hired', 34, 34],
    ['hired', 'unknown', 'unknown'],
    ['sector', 'furniture', 'furniture'],
    ['exportsTo', ['EU', 'EU'], ['EU']],
    ['exportsTo', [], []],
    ['site', ['desks-only'], ['desks-only']],
  ])('has the fact %s as %j', (id, value, taken) => {
    expect(fileOf({ ...HEAD, facts: { [id]: value } })).toMatchObject({ ignored: 0, facts: { [id]: taken } })
  })

  test.each([
    ['hired', '34'],
    ['hired', -1],
    ['hired', 3.5],
    ['hired', 1e13],
    ['hired', true],
    ['hired', null],
    ['hired', { value: 34 }],
    ['sector', 'no-such-sector'],
    ['sector', ['furniture']],
    ['exportsTo', 'EU'],
    ['exportsTo', ['EU', 'Mars']],
    ['exportsTo', ['EU', 1]],
    ['site', ['machines', 'desks-only']],
    ['noSuchFact', 1],
    ['__proto__', { hired: 1 }],
    ['constructor', 1],
    ['toString', 1],
  ])('leaves the fact %s out when it is %j, and counts it', (id, value) => {
    const facts = Object.fromEntries([[id, value]])
    expect(fileOf({ ...HEAD, facts })).toMatchObject({ ignored: 1, facts: {} })
  })

  test.each([
    ['a word of Vietnamese', 'pay.on-time', 'Có', { value: 'yes' }],
    ['a word of English', 'pay.on-time', 'Not sure', { value: 'unknown' }],
    ['a number', 'hours.week', 48, { value: 48 }],
    ['a number in words', 'pay.minimum-wage', '5,31 triệu', { value: 5_310_000 }],
    ['a choice', 'honest.records', 'spreadsheet', { value: 'spreadsheet' }],
    [
      'all that belongs to it',
      'pay.on-time',
      { value: 'no', meaning: 1, note: 'a', proof: 'b', reason: 'c' },
      { value: 'no', meaning: 1, note: 'a', proof: 'b', reason: 'c' },
    ],
    [
      'a note with signs that hide',
      'pay.on-time',
      { value: 'no', note: 'x\u202ey\nz' },
      { value: 'no', note: 'x\ufffdy z' },
    ],
    ['a meaning that is none', 'pay.on-time', { value: 'no', meaning: 1e12 }, { value: 'no' }],
    ['a note that is none', 'pay.on-time', { value: 'no', note: ['x'], more: 1 }, { value: 'no' }],
    ['a note that is too long', 'pay.on-time', { value: 'no', note: 'x'.repeat(2001) }, { value: 'no' }],
    ['an id with other capitals', 'Pay.On-Time', 'yes', { value: 'yes' }],
  ])('may answer with %s', (_, id, written, answer) => {
    const file = fileOf({ ...HEAD, answers: { [id]: written } })
    expect(file).toMatchObject({ ignored: 0 })
    expect(file.answers).toEqual({ [id.toLowerCase()]: answer })
  })

  test.each([
    ['pay.on-time', 'perhaps'],
    ['pay.on-time', null],
    ['pay.on-time', true],
    ['pay.on-time', []],
    ['pay.on-time', { note: 'x' }],
    ['pay.on-time', { value: { value: 'yes' } }],
    ['hours.week', -1],
    ['hours.week', 1e300],
    ['honest.records', 'no-such-choice'],
    ['__proto__', { value: 'yes' }],
    ['prototype', 'yes'],
    ['a b', 'yes'],
    ['', 'yes'],
    ['x'.repeat(65), 'yes'],
    ['../../etc', 'yes'],
  ])('leaves out the answer to %s that is %j, and counts it', (id, written) => {
    const answers = Object.fromEntries([[id, written]])
    expect(fileOf({ ...HEAD, answers })).toMatchObject({ ignored: 1, answers: {} })
  })

  test('keeps what was done where it tells the day and the answer', () => {
    const done = {
      'pay.on-time': { on: '2026-11-01', settles: 'no', proof: 'sổ lương' },
      'hours.week': { on: '2026-02-30', settles: 60 },
      'safety.exits': { on: '2026-11-01' },
    }
    expect(fileOf({ ...HEAD, done })).toMatchObject({ ignored: 2, done: { 'pay.on-time': done['pay.on-time'] } })
  })

  test.each([-1, 1.5, 1e12, '3', null])('counts its saves anew when it says that there were %j', (revision) => {
    expect(fileOf({ ...HEAD, revision }).revision).toBe(0)
  })

  test('makes no more of a map than a file may hold', () => {
    const answers = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`gone.${n}`, 'yes']))
    expect(fileOf({ ...HEAD, answers })).toMatchObject({ ignored: 4000 })
  })

  test('changes nothing that all maps share', () => {
    fileOf(
      JSON.parse(
        `{"format":"tukiem/answers/1","checklist":{"id":"vn.start"},"facts":{"__proto__":{"hired":3}},"answers":{"__proto__":{"value":"yes"}}}`,
      ),
    )
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('hired' in {}).toBe(false)
  })
})

describe('what a file says of the time before', () => {
  const fileOf = (more: object) => {
    const read = givenAnswers(JSON.stringify({ ...HEAD, ...more }), start)
    return read.read ? read.file : null
  }
  test.each([
    ['0.9.0', 'ab'.repeat(32), { version: '0.9.0', sha256: 'ab'.repeat(32) }],
    [1, ['ab'.repeat(32)], {}],
    ['9'.repeat(61), 'a'.repeat(65), {}],
  ])('keeps the list as it was: %j %j', (version, sha256, kept) => {
    expect(fileOf({ checklist: { id: 'vn.start', version, sha256 } })?.checklist).toEqual({ id: 'vn.start', ...kept })
  })
  test.each([
    ['a.tukiem.yaml', 'a.tukiem.yaml'],
    ['../a.tukiem.yaml', undefined],
    ['b/a.tukiem.yaml', undefined],
    ['', undefined],
    [7, undefined],
    ['a'.repeat(256), undefined],
  ])('keeps which file it follows when that is a name beside it: %j', (follows, kept) => {
    expect(fileOf({ follows })?.follows).toBe(kept)
  })
})

describe.each(FIRMS)('the answers of %s', (firm) => {
  test('written as JSON are read back the same', () => {
    const file = { ...answersOf(firm), language: 'vi' as const }
    const data = formData(listOf(firm), library)
    const { version } = data.checklist
    const expected = { ...file, checklist: { id: file.checklist.id, version, sha256: data.sha256 } }
    const read = givenAnswers(answersJson(expected), data)
    expect(read).toEqual({ read: true, ignored: 0, file: JSON.parse(JSON.stringify(expected)) })
  })
})

/** Whatever may stand in a file, much of it nearly right. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    'yes',
    'Có',
    'unknown',
    'spreadsheet',
    '5.310',
    '5,31 triệu',
    '48',
    31,
    0.125,
    1e13,
    -1,
    null,
    true,
  ),
  fc.constantFrom(...HOSTILE_STRINGS.filter(({ length }) => length < 500)),
  fc.double(),
  fc.anything({ maxDepth: 2, withNullPrototype: false }),
)
const id = fc.oneof(
  fc.constantFrom(
    ...questionsOf(start.checklist).map((one) => one.id),
    'Pay.On-Time',
    'gone.one',
    'gone.One',
    '__proto__',
  ),
  fc.string({ maxLength: 70 }),
)
// Not of another meaning: what no longer fits stays where it is in the program and is set aside by the page.
const meaning = fc.oneof(
  fc.constant(1),
  anything.filter((one) => typeof one !== 'number'),
)
const answer = fc.oneof(
  anything,
  fc.record(
    { value: anything, meaning, note: anything, proof: anything, reason: anything },
    { requiredKeys: ['value'] },
  ),
)
const mark = fc.record({ on: fc.constantFrom('2026-11-01', '2026-13-01', 'x'), settles: anything, proof: anything })
const factId = fc.oneof(fc.constantFrom(...start.facts.map((fact) => fact.id), 'Hired'), fc.string())
const document = fc.record({
  format: fc.constant(HEAD.format),
  checklist: fc.record({ id: fc.constant('vn.start'), version: anything, sha256: anything }),
  revision: anything,
  language: fc.oneof(fc.constantFrom('vi', 'en'), anything),
  firm: fc.oneof(anything, fc.record({ name: anything })),
  follows: fc.oneof(anything, fc.constantFrom('a.tukiem.yaml', '../a.tukiem.yaml')),
  facts: fc.oneof(anything, fc.dictionary(factId, anything)),
  answers: fc.oneof(anything, fc.dictionary(id, answer)),
  retired: fc.oneof(anything, fc.dictionary(id, answer)),
  done: fc.oneof(anything, fc.dictionary(id, mark)),
})

test('whatever the page takes over, the program reads, with the same result', () => {
  fc.assert(
    fc.property(document, (written) => {
      const read = givenAnswers(JSON.stringify(written), start)
      if (!read.read) return
      const { file } = begin(start, read.file, 'vi')
      const bytes = new TextEncoder().encode(answersJson(file))
      const { checklist, facts } = start
      const again = answersIn(loadAnswersText({ name: 'a.json', bytes }), { answerWord, numberWord, checklist, facts })
      expect(JSON.stringify(assessmentOf(again))).toBe(JSON.stringify(assessmentOf(file)))
    }),
    { numRuns: 400 },
  )
})

describe('what was said for other lists', () => {
  const near = {
    list: 'acme.suppliers',
    on: '2026-10-01',
    question: 'acme.way-out',
    asked: 'Does everybody know the way out?',
    said: 'Yes',
  }
  const taken = {
    value: 31,
    meaning: 1,
    list: 'vn.sme',
    on: '2026-10-01',
    taken: true,
    note: 'a',
    proof: 'b',
    reason: 'c',
  }

  test('is kept as it is, and read by the program from what the page hands on', () => {
    const before = { 'safety.exits': near, 'work.contracts': taken }
    const factsBefore = { hired: 34, site: ['machines'] }
    const { ignored, ...file } = fileOf({ ...HEAD, facts: {}, answers: {}, before, factsBefore })
    expect([ignored, file.before, file.factsBefore]).toEqual([0, before, factsBefore])
    const source = { name: 'a.tukiem.json', bytes: new TextEncoder().encode(answersJson(file)) }
    const { checklist } = packaged('vn.start')
    const read = answersIn(loadAnswersText(source), { answerWord, numberWord, checklist, facts: library.facts })
    expect([read.before, read.factsBefore]).toEqual([before, factsBefore])
  })

  test.each([
    [null],
    ['yes'],
    [{ ...near, on: '2026-02-30' }],
    [{ ...near, on: 7 }],
    [{ ...near, list: '../x' }],
    [{ on: near.on }],
  ])('is left out and counted where it is %j', (said) => {
    const file = fileOf({ ...HEAD, before: { 'safety.exits': said } })
    expect([file.before, file.ignored]).toEqual([undefined, 1])
  })

  test('keeps no more than the file may have', () => {
    const said = { ...near, value: -1, meaning: 1.5, taken: 'yes', question: '<b>', asked: 'x'.repeat(2001) }
    const file = fileOf({ ...HEAD, before: { 'safety.exits': said }, factsBefore: { hired: -1 } })
    expect(file.before).toEqual({ 'safety.exits': { list: near.list, on: near.on, said: 'Yes' } })
    expect([file.factsBefore, file.ignored]).toEqual([undefined, 1])
  })
})
