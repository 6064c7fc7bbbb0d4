import { describe, expect, test } from 'vitest'
import { measureBurden } from '../../../src/core/burden/measure-burden.ts'
import { wordingOf } from '../../../src/core/checklist/wording-of.ts'
import type { Checklist, Question, Tailoring } from '../../../src/core/model/checklist.ts'
import type { HardThing } from '../../../src/core/model/content.ts'
import { checklist, FACTS, text, yesNo } from '../../helpers/questions.ts'

const THINGS: readonly HardThing[] = [
  {
    id: 'committee',
    bigCompany: true,
    phrases: { vi: ['ủy ban'], en: ['committee'] },
    except: { vi: ['ủy ban nhân dân'] },
    fairer: text('talk once a month'),
  },
  { id: 'open-ended', bigCompany: false, phrases: { en: ['all … laws'] }, fairer: text('one thing') },
]
const BASE = [yesNo('base.exits'), yesNo('base.pay')]
const PACKAGED = new Map(BASE.map((question) => [question.id, wordingOf(question)]))
const TAILORING: Tailoring = {
  from: { id: 'test.base', version: '1.0.0', sha256: 'f'.repeat(64) },
  offer: [{ kind: 'training', text: text('two days') }],
}

/** Questions of a buyer's own, each with its own paper. */
const own = (count: number, more: Partial<Question> = {}) =>
  Array.from({ length: count }, (_, at) =>
    yesNo(`buyer.n${at}`, { own: true, basis: 'buyer', severity: 'moderate', ...more, kind: 'yes-no' }),
  )
const made = (questions: readonly Question[], tailoring: Tailoring | undefined = TAILORING): Checklist => ({
  ...checklist(BASE, questions),
  ...(tailoring ? { tailoring } : {}),
})
const measured = (list: Checklist) => measureBurden(list, { facts: FACTS, hardThings: THINGS, packaged: PACKAGED })
const asking = (ask: string, count = 1) => own(count, { ask: { vi: 'hỏi', en: ask } })

describe('the grade of a list', () => {
  test.each<[string, readonly Question[], string, string]>([
    ['is A for packaged questions alone', [], 'A', 'fits'],
    ['is A up to a quarter of what a micro firm is asked', own(6), 'A', 'fits'],
    ['is B above that', own(7), 'B', 'own-questions'],
    ['is B up to half', own(12), 'B', 'own-questions'],
    ['is C above half', own(13), 'C', 'own-questions'],
    ['is C up to three quarters', own(18), 'C', 'own-questions'],
    ['is D above them', own(19), 'D', 'own-questions'],
    ['is D while it could still be asked', own(25), 'D', 'own-questions'],
    ['is E beyond what a micro firm is asked at all', own(26), 'E', 'own-questions'],
    ['looks at small firms where micro ones are spared', own(13, { tier: 'standard' }), 'B', 'own-questions'],
    ['looks at medium firms where smaller ones are spared', own(21, { tier: 'extended' }), 'B', 'own-questions'],
    ['is B for one hard question', asking('Is there a committee?'), 'B', 'hard-questions'],
    ['is C from two of them', asking('Is there a committee?', 2), 'C', 'hard-questions'],
    ['is C up to three of them', asking('Do you follow all the relevant laws?', 3), 'C', 'hard-questions'],
    ['is D up to six of them', asking('Is there a committee?', 6), 'D', 'hard-questions'],
    ['is E for seven of them', asking('Is there a committee?', 7), 'E', 'hard-questions'],
    [
      'lets medium firms have committees',
      own(7, { tier: 'extended', ask: text('Is there a committee?') }),
      'A',
      'fits',
    ],
    [
      'is B where many papers are asked for',
      own(5, { proof: ['a', 'b', 'c'].map(text) }).map((one, at) => ({
        ...one,
        proof: [text(`${at} a`), text(`${at} b`), text(`${at} c`)],
      })),
      'B',
      'own-documents',
    ],
    ['is C where few questions take long', own(2, { help: text('word '.repeat(850)) }), 'C', 'own-minutes'],
  ])('%s', (_, questions, grade, code) => {
    const { grade: got, reason } = measured(made(questions))
    expect([got, reason.code]).toEqual([grade, code])
  })

  test('is never A for who asks and gives nothing in return', () => {
    const without = { ...TAILORING, offer: [] }
    expect(measured(made(own(1), without))).toMatchObject({ grade: 'B', reason: { code: 'nothing-offered', count: 1 } })
    expect(measured(made([], without)).grade).toBe('A')
  })

  test('says for which size, and what that size bears', () => {
    expect(measured(made(own(30))).reason).toEqual({ code: 'own-questions', size: 'micro', count: 30, most: 6 })
  })

  test('counts what a publisher made of packaged questions, but not what they ask for already', () => {
    const asks = { help: text('ask the committee') }
    const packaged = new Map([...PACKAGED, ['base.council', wordingOf(yesNo('base.council', asks))]])
    const grade = (question: Question) =>
      measureBurden({ ...checklist([question]), tailoring: TAILORING }, { facts: FACTS, hardThings: THINGS, packaged })
        .grade
    expect(grade(yesNo('base.council', { ...asks, proof: [text('a photo')] }))).toBe('A')
    expect(grade(yesNo('base.exits', asks))).toBe('B')
  })

  test('counts what no packaged list asks in a list of somebody’s own, but not what the law asks', () => {
    const strange = Array.from({ length: 26 }, (_, at) => yesNo(`a.n${at}`, { basis: 'buyer' }))
    expect(measured(checklist(strange)).grade).toBe('E')
    expect(measured(checklist(strange.map((one) => ({ ...one, basis: 'law' as const })))).grade).toBe('A')
  })
})

describe('what a firm of each size meets', () => {
  const of = (questions: readonly Question[], size: string) =>
    measured(made(questions)).sizes.find((one) => one.size === size)

  test('stands there from the smallest to the largest', () => {
    expect(measured(made([])).sizes.map(({ size }) => size)).toEqual(['micro', 'small', 'medium', 'large'])
  })

  test('is what the caps leave of the list', () => {
    expect(of(own(60), 'micro')?.questions).toBe(25)
    expect(of(own(60), 'small')?.questions).toBe(50)
    expect(of(own(60), 'medium')?.questions).toBe(62)
  })

  test('is what bigger firms alone are asked, for them alone', () => {
    const more = [...own(2), yesNo('big', { tier: 'extended', basis: 'good' })]
    expect(of(more, 'small')).toMatchObject({ questions: 4, beyondLaw: 2 })
    expect(of(more, 'medium')).toMatchObject({ questions: 5, beyondLaw: 3 })
  })

  test('is that of the firm that is asked most: by trade, and on both sides of a headcount', () => {
    const trades = ['trade', 'trade', 'furniture'].map((is, at) =>
      yesNo(`t${at}`, { basis: 'buyer', when: { sector: { is } } }),
    )
    const from = yesNo('from', {
      basis: 'buyer',
      when: { any: [{ hired: { atLeast: 37 } }, { not: { hired: { atLeast: 1 } } }] },
    })
    expect(of(trades, 'micro')?.beyondLaw).toBe(2)
    expect(of([from], 'micro')?.beyondLaw).toBe(0)
    expect(of([from], 'small')?.beyondLaw).toBe(1)
    expect(of([yesNo('exactly', { basis: 'buyer', when: { hired: { is: 37 } } })], 'small')?.beyondLaw).toBe(1)
  })

  test('counts each paper once, and what must be written down where no paper is named', () => {
    const papers = [
      yesNo('a', { proof: [text('Photo'), text('List')] }),
      yesNo('b', { proof: [text('photo')] }),
      yesNo('c', { written: 'buyer' }),
      yesNo('d', { written: 'helps' }),
    ]
    expect(of(papers, 'micro')?.documents).toBe(3)
  })

  test.each<[string, Partial<Question>, number]>([
    ['a question that only a big company can answer', { ask: { vi: 'Có ủy ban không?', en: 'Is there one?' } }, 1],
    ['one that only asks for such a paper', { proof: [text('minutes of the committee')] }, 1],
    ['no set phrase with the same word', { ask: { vi: 'Ủy ban nhân dân xã có biết không?', en: 'Does it know?' } }, 0],
    ['nothing that the law asks', { basis: 'law', ask: text('Is there a committee?') }, 0],
    ['no strength', { basis: 'strength', ask: text('Is there a committee?') }, 0],
    ['nothing that is hard for all', { ask: text('Do you follow all laws?') }, 0],
  ])('counts as for big companies %s', (_, question, count) => {
    expect(of(own(1, question), 'micro')?.bigCompany).toBe(count)
  })
})
