import { describe, expect, test } from 'vitest'
import type { Answer, AnswerFile } from '../../../src/core/model/answers.ts'
import type { Checklist, Question } from '../../../src/core/model/checklist.ts'
import type { EarlierFile } from '../../../src/core/reuse/earlier.ts'
import { reuseAnswers, yearBefore } from '../../../src/core/reuse/reuse-answers.ts'
import { firmNames, reusedFile } from '../../../src/core/reuse/reused-file.ts'
import { checklist, count, FACTS, file, number, PROFILE, text, yesNo } from '../../helpers/questions.ts'

const TODAY = '2026-11-21'
const NEW: Checklist = { ...checklist([yesNo('a'), yesNo('b'), number('c')], [yesNo('own.d')]), id: 'new.list' }

const earlier = (
  answers: Readonly<Record<string, Answer['value'] | Answer>>,
  own: Partial<EarlierFile> = {},
  more: Partial<AnswerFile> = {},
): EarlierFile => ({
  name: 'old.tukiem.yaml',
  file: { ...file(answers), ...more },
  checklist: checklist([yesNo('a'), yesNo('b'), number('c')]),
  saved: '2026-10-01',
  ...own,
})

const reuse = (files: readonly EarlierFile[], list = NEW) =>
  reuseAnswers(files, { checklist: list, facts: FACTS, today: TODAY, isPackaged: (id) => !id.startsWith('own.') })

const fileFrom = (files: readonly EarlierFile[], list = NEW) =>
  reusedFile(reuse(files, list), files, { checklist: list, sha256: 'f'.repeat(64) }, ({ id }, { ask }) => ({
    asked: `${ask.en} ${id}`,
    said: 'so',
  }))

const ids = (rows: readonly { readonly question: Question }[]) => rows.map(({ question }) => question.id)

describe('the same question', () => {
  test('is answered, with its note and its proof, and says where the answer is from', () => {
    const found = reuse([earlier({ a: { value: 'yes', note: 'n', proof: 'p' }, c: 40 })])
    expect(ids(found.taken)).toEqual(['a', 'c'])
    const made = fileFrom([earlier({ a: { value: 'yes', note: 'n', proof: 'p' }, c: 40 })])
    expect(made.answers).toEqual({
      a: { value: 'yes', meaning: 1, note: 'n', proof: 'p' },
      c: { value: 40, meaning: 1 },
    })
    expect(made.before?.a).toEqual({ value: 'yes', taken: true, list: 'test.list', on: '2026-10-01' })
    expect(made.checklist).toEqual({ id: 'new.list', version: '1.0.0', sha256: 'f'.repeat(64) })
  })

  test('that was answered with "not sure" is asked again', () => {
    const found = reuse([earlier({ a: 'unknown' })])
    expect([found.taken, found.offered, found.notTaken]).toEqual([[], [], []])
  })

  test('that has changed is not answered, and is named', () => {
    const list = { ...NEW, sections: checklist([yesNo('a', { meaning: 2 })]).sections }
    const found = reuse([earlier({ a: 'yes' })], list)
    expect(found.taken).toEqual([])
    expect(found.notTaken.map(({ question, change }) => [question.id, change])).toEqual([['a', 'meaning']])
  })

  test('takes the newest of several answers, and the others are named', () => {
    const files = [
      earlier({ a: 'no', b: 'yes' }, { saved: '2026-01-05' }),
      earlier({ a: 'yes', b: 'yes' }, { saved: '2026-09-01' }),
      earlier({ a: 'partly' }, { saved: '2026-03-01' }),
    ]
    const [a, b] = reuse(files).taken
    expect(a?.earlier.answer.value).toBe('yes')
    expect(a?.otherwise.map(({ answer, on }) => [answer.value, on])).toEqual([
      ['partly', '2026-03-01'],
      ['no', '2026-01-05'],
    ])
    expect(b?.otherwise).toEqual([])
  })

  test.each<[string, EarlierFile[], string]>([
    ['more than a year ago', [earlier({ a: 'yes' }, { saved: '2025-11-20' })], 'old'],
    [
      'to other words under its id',
      [earlier({ a: 'yes' }, { checklist: checklist([yesNo('a', { ask: text('quite another thing') })]) })],
      'other-words',
    ],
    ['by hand, for a list that is not here', [earlier({ a: 'yes' }, { checklist: null })], 'no-list'],
    [
      'before a newer "not sure"',
      [earlier({ a: 'yes' }, { saved: '2026-01-01' }), earlier({ a: 'unknown' }, { saved: '2026-09-01' })],
      'not-sure-since',
    ],
  ])('that was answered %s is offered, never filled in', (_, files, doubt) => {
    const found = reuse(files)
    expect(found.taken).toEqual([])
    expect(found.offered.map((one) => (one.kind === 'same' ? one.doubt : one.kind))).toEqual([doubt])
    const made = fileFrom(files)
    expect(made.answers).toEqual({})
    expect(made.before?.a).toMatchObject({ value: 'yes', meaning: 1, said: 'so' })
    expect(made.before?.a).not.toHaveProperty('taken')
  })

  test.each<[number | string, 'taken' | 'offered', string]>([
    ['yes', 'taken', 'a'],
    [40, 'offered', 'c'],
  ])('of a list that is not here: %s of its meaning is %s', (value, part, id) => {
    const found = reuse([earlier({ [id]: { value, meaning: 1 } }, { checklist: null })])
    expect(ids(found[part])).toEqual([id])
  })

  test('that a firm of this kind is not asked is not answered either', () => {
    const list = { ...NEW, sections: checklist([yesNo('a', { when: { hired: { atLeast: 100 } } })]).sections }
    expect(fileFrom([earlier({ a: 'yes' })], list).answers).toEqual({})
  })

  test('keeps its day when it was itself taken over, and gets a new one when it is answered anew', () => {
    const before = { a: { value: 'yes', taken: true, list: 'first.list', on: '2025-01-01' } }
    const passedOn = earlier({ a: 'yes' }, {}, { before })
    expect(reuse([passedOn]).offered.map(({ earlier: { on, list } }) => [on, list])).toEqual([
      ['2025-01-01', 'first.list'],
    ])
    const anew = earlier({ a: 'no' }, {}, { before })
    expect(reuse([anew]).taken.map(({ earlier: { on, list } }) => [on, list])).toEqual([['2026-10-01', 'test.list']])
    const offeredThen = earlier({ a: 'yes' }, {}, { before: { a: { ...before.a, taken: false } } })
    expect(reuse([offeredThen]).taken.map(({ earlier: { on } }) => on)).toEqual(['2026-10-01'])
  })

  test('a year is counted to the same day', () => {
    expect(yearBefore('2026-11-21')).toBe('2025-11-21')
    expect(ids(reuse([earlier({ a: 'yes' }, { saved: '2025-11-21' })]).taken)).toEqual(['a'])
  })

  test('keeps the mark of what was done about it while its answer stands', () => {
    const mark = { on: '2026-09-01', settles: 'no' }
    expect(fileFrom([earlier({ a: 'no' }, {}, { done: { a: mark, b: mark } })]).done).toEqual({ a: mark })
    expect(fileFrom([earlier({ a: 'yes' }, {}, { done: { a: mark } })])).not.toHaveProperty('done')
  })
})

describe('a question of the same topic', () => {
  const near = (codes: Readonly<Record<string, readonly string[]>>, id = 'own.x') =>
    earlier({ [id]: 'yes' }, { checklist: checklist([yesNo(id, { codes, ask: text('asked') })]) })
  const asking = (codes: Readonly<Record<string, readonly string[]>>, id = 'own.d') => ({
    ...NEW,
    sections: checklist([yesNo(id, { codes })]).sections,
  })

  test('is told beside it, and answers nothing', () => {
    const made = fileFrom([near({ rba: ['B2'] })], asking({ rba: ['B2', 'B3'] }))
    expect(made.answers).toEqual({})
    expect(made.before).toEqual({
      'own.d': { list: 'test.list', on: '2026-10-01', question: 'own.x', asked: 'asked own.x', said: 'so' },
    })
  })

  test.each([
    ['another code', { rba: ['B3'] }, 'own.x', 'own.d'],
    ['the same code of another scheme', { bsci: ['B2'] }, 'own.x', 'own.d'],
    ['the same code, both packaged', { rba: ['B2'] }, 'x', 'd'],
  ])('is not told with %s', (_, codes, before, now) => {
    expect(reuse([near(codes, before)], asking({ rba: ['B2'] }, now)).offered).toEqual([])
  })

  test('is told when one of the two is packaged', () => {
    expect(reuse([near({ rba: ['B2'] }, 'x')], asking({ rba: ['B2'] })).offered.length).toBe(1)
  })

  test('is not told when it was answered with "not sure" or does not apply', () => {
    for (const value of ['unknown', 'not-applicable']) {
      const one = near({ rba: ['B2'] })
      const said = { ...one, file: { ...one.file, answers: { 'own.x': { value } } } }
      expect(reuse([said], asking({ rba: ['B2'] })).offered).toEqual([])
    }
  })

  test('is the one that shares the rarer code', () => {
    const all = checklist([
      ...['p', 'q', 'r'].map((id) => yesNo(id, { codes: { rba: ['A1'] } })),
      yesNo('s', { codes: { rba: ['B2'] } }),
    ])
    const answers = earlier({ p: 'yes', q: 'yes', r: 'yes', s: 'yes' }, { checklist: all })
    const [one] = reuse([answers], asking({ rba: ['A1', 'B2'] })).offered
    expect(one?.earlier.id).toBe('s')
  })

  test('is told of no code that very many questions have', () => {
    const many = Array.from({ length: 10 }, (_, i) => yesNo(`own.q${i}`, { codes: { rba: ['B2'] } }))
    const answers = earlier({ 'own.q0': 'yes' }, { checklist: checklist(many) })
    expect(reuse([answers], asking({ rba: ['B2'] })).offered.length).toBe(1)
    const all = checklist(many)
    const each = earlier(Object.fromEntries(many.map(({ id }) => [id, 'yes'])), { checklist: all })
    expect(reuse([each], asking({ rba: ['B2'] })).offered).toEqual([])
  })
})

describe('what was told of the firm', () => {
  test('comes along where the new list asks for it, the newest first, and what differs is named', () => {
    const list = { ...NEW, sections: checklist([yesNo('a', { when: { wageRegion: { is: 'I' } } })]).sections }
    const files = [
      earlier({}, { saved: '2026-02-01' }, { facts: { ...PROFILE, hired: 20 } }),
      earlier({}, { saved: '2026-08-01' }, { facts: { hired: 34, sector: 'unknown' } }),
    ]
    const { facts } = reuse(files, list)
    expect(facts.taken.map(({ fact, value }) => [fact.id, value])).toEqual([
      ['hired', 34],
      ['familyUnpaid', 2],
      ['sector', 'furniture'],
      ['wageRegion', 'I'],
    ])
    expect(facts.taken[0]?.otherwise).toEqual([{ value: 20, list: 'test.list', on: '2026-02-01' }])
    expect(fileFrom(files, list).facts).toEqual({ hired: 34, familyUnpaid: 2, sector: 'furniture', wageRegion: 'I' })
  })

  test('more than a year ago is offered, and sizes the list as if it were still so', () => {
    const list = { ...NEW, sections: checklist([count('a')]).sections }
    const made = fileFrom([earlier({ a: 3 }, { saved: '2024-01-01', checklist: checklist([count('a')]) })], list)
    expect(made.facts).toEqual({})
    expect(made.factsBefore).toMatchObject({ hired: 34 })
    expect(made.before?.a).toMatchObject({ value: 3 })
  })

  test('its name and place come along, the number that somebody else gave it does not', () => {
    const files = [
      earlier({}, { saved: '2026-01-01' }, { firm: { name: 'Old', province: 'Huế', code: 'K1' } }),
      earlier({}, { saved: '2026-02-01' }, { firm: { name: 'New' } }),
    ]
    expect(fileFrom(files).firm).toEqual({ name: 'New', province: 'Huế' })
    expect(firmNames(files)).toEqual(['New', 'Old'])
  })
})
