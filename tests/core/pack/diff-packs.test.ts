import { describe, expect, test } from 'vitest'
import type { Checklist, Offer, Question } from '../../../src/core/model/checklist.ts'
import type { Pack } from '../../../src/core/model/pack.ts'
import { diffPacks, isHeavier, isSame } from '../../../src/core/pack/diff-packs.ts'
import { checklist, choice, count, number, yesNo } from '../../helpers/questions.ts'
import { smallPack } from '../../helpers/signed-packs.ts'

const BASE = smallPack()
const offer = { kind: 'training', text: { vi: 'Một ngày', en: 'A day' } } as const
const from = { id: 'vn.sme', version: '1.0.0', sha256: 'a'.repeat(64) }
const packWith = (questions: readonly Question[], more: Partial<Checklist> = {}): Pack => ({
  ...BASE,
  checklist: { ...checklist(questions), tailoring: { from, offer: [offer] }, ...more },
})
const diffOf = (before: readonly Question[], after: readonly Question[]) => diffPacks(packWith(before), packWith(after))

const paper = { vi: 'a', en: 'a' }
const micro = { hired: { atMost: 10 } }

describe('a question that two packs have is', () => {
  test.each<readonly [weight: 'heavier' | 'lighter' | 'unclear', what: string, aspect: string, Question, Question]>([
    [
      'heavier',
      'when it weighs more',
      'severity',
      yesNo('q', { severity: 'minor' }),
      yesNo('q', { severity: 'serious' }),
    ],
    [
      'lighter',
      'when it weighs less',
      'severity',
      yesNo('q', { severity: 'serious' }),
      yesNo('q', { severity: 'minor' }),
    ],
    [
      'heavier',
      'when its publisher weighs it more',
      'severity',
      yesNo('q', { severity: 'minor' }),
      yesNo('q', { severity: 'minor', weighs: 'serious' }),
    ],
    [
      'heavier',
      'when smaller firms are asked too',
      'tier',
      yesNo('q', { tier: 'extended' }),
      yesNo('q', { tier: 'core' }),
    ],
    [
      'lighter',
      'when only bigger firms are asked',
      'tier',
      yesNo('q', { tier: 'core' }),
      yesNo('q', { tier: 'standard' }),
    ],
    ['heavier', 'when every firm is asked', 'when', yesNo('q', { when: micro }), yesNo('q')],
    ['lighter', 'when only some firms are asked', 'when', yesNo('q'), yesNo('q', { when: micro })],
    [
      'unclear',
      'when other firms are asked',
      'when',
      yesNo('q', { when: micro }),
      yesNo('q', { when: { hired: { atLeast: 11 } } }),
    ],
    ['heavier', 'when a number is wanted', 'kind', yesNo('q'), number('q', { target: { atLeast: 1 } })],
    ['lighter', 'when no number is wanted any more', 'kind', count('q'), yesNo('q')],
    [
      'heavier',
      'when a higher number is wanted',
      'target',
      number('q', { target: { atLeast: 1 } }),
      number('q', { target: { atLeast: 2 } }),
    ],
    [
      'lighter',
      'when more is let pass',
      'target',
      number('q', { target: { atMost: 48 } }),
      number('q', { target: { atMost: 60 } }),
    ],
    [
      'unclear',
      'when a number is held against another measure',
      'target',
      number('q', { target: { atMost: 48 } }),
      number('q', { target: { atLeast: 48 } }),
    ],
    [
      'heavier',
      'when it wants a paper more',
      'documents',
      yesNo('q', { proof: [paper] }),
      yesNo('q', { proof: [paper, paper] }),
    ],
    ['lighter', 'when it wants a paper less', 'documents', yesNo('q', { proof: [paper] }), yesNo('q', { proof: [] })],
    [
      'heavier',
      'when a buyer wants it in writing',
      'written',
      yesNo('q', { written: 'helps' }),
      yesNo('q', { written: 'buyer' }),
    ],
    ['unclear', 'when its meaning is another', 'meaning', yesNo('q', { meaning: 1 }), yesNo('q', { meaning: 2 })],
    ['unclear', 'when somebody else asks it', 'basis', yesNo('q', { basis: 'law' }), yesNo('q', { basis: 'buyer' })],
  ])('%s %s', (weight, _, aspect, before, after) => {
    const diff = diffOf([before], [after])
    expect(diff[weight].map(({ id }) => id)).toEqual(['q'])
    expect(diff[weight][0]?.changes.map((change) => change.aspect)).toContain(aspect)
    expect(isHeavier(diffOf([before], [after]))).toBe(weight !== 'lighter' || diff.heavier.length > 0)
  })

  test('both, when one thing is heavier and another lighter', () => {
    const diff = diffOf(
      [yesNo('q', { severity: 'minor', proof: [paper] })],
      [yesNo('q', { severity: 'serious', proof: [] })],
    )
    expect([diff.heavier, diff.lighter].map((list) => list.map(({ id }) => id))).toEqual([['q'], ['q']])
  })

  test('reworded when its words are others, and named by the parts that are', () => {
    const other = { vi: 'Khác?', en: 'Other?' }
    expect(diffOf([yesNo('q')], [yesNo('q', { ask: other, help: other })]).reworded).toEqual([
      { id: 'q', ask: other, parts: ['ask', 'help'] },
    ])
    const choices = [{ id: 'a', title: paper, credit: 1 }]
    const [before, after] = [
      choice('q', { choices }),
      choice('q', { choices: [...choices, { id: 'b', title: paper, credit: 0 }] }),
    ]
    expect(diffOf([before], [after]).reworded[0]?.parts).toEqual(['choices'])
  })
})

describe('two packs', () => {
  test('are the same when nothing differs', () => {
    const diff = diffOf([yesNo('a'), yesNo('b')], [yesNo('a'), yesNo('b')])
    expect([isSame(diff), isHeavier(diff)]).toEqual([true, false])
  })

  test('differ by the questions that are added and removed, in the order of each', () => {
    const diff = diffOf([yesNo('a'), yesNo('b')], [yesNo('c'), yesNo('b'), yesNo('d')])
    expect(diff.added.map(({ id }) => id)).toEqual(['c', 'd'])
    expect(diff.removed.map(({ id }) => id)).toEqual(['a'])
    expect(isHeavier(diff)).toBe(true)
    expect(isHeavier(diffOf([yesNo('a'), yesNo('b')], [yesNo('b')]))).toBe(false)
  })

  test('differ by their heads, also where one has nothing there', () => {
    const before = packWith([yesNo('a')])
    const tailoring = { from: { ...from, version: '1.1.0' }, offer: [offer], answerBy: '2027-01-31' }
    const after = { ...packWith([yesNo('a')], { version: '2.0.0', tailoring }), expires: '2027-12-31' }
    expect(diffPacks(before, after).head).toEqual([
      { what: 'version', from: '1.0.0', to: '2.0.0' },
      { what: 'expires', from: before.expires, to: '2027-12-31' },
      { what: 'answer-by', from: '', to: '2027-01-31' },
      { what: 'base', from: 'vn.sme 1.0.0', to: 'vn.sme 1.1.0' },
    ])
  })

  test('differ by what is offered: a word is reworded, what is gone makes it heavier', () => {
    const price = { kind: 'price', text: paper } as const
    const longer = { ...offer, text: { vi: 'Hai ngày', en: 'Two days' } }
    const offering = (offers: readonly Offer[]) => packWith([yesNo('a')], { tailoring: { from, offer: offers } })
    expect(diffPacks(offering([offer]), offering([longer, price])).offer).toEqual({
      added: [price],
      removed: [],
      reworded: [{ from: offer, to: longer }],
    })
    const less = diffPacks(offering([offer, price]), offering([offer]))
    expect([less.offer.removed, isHeavier(less)]).toEqual([[price], true])
  })

  test('differ by their burden, figure by figure', () => {
    const size = { size: 'micro', questions: 25, minutes: 18, documents: 4, beyondLaw: 2, bigCompany: 0 } as const
    const burdened = (grade: 'A' | 'C', minutes: number): Pack => ({
      ...packWith([yesNo('a')]),
      burden: { grade, reason: { code: 'fits' }, sizes: [{ ...size, minutes }] },
    })
    expect(diffPacks(burdened('A', 18), burdened('C', 30)).burden).toEqual({
      grade: { from: 'A', to: 'C' },
      sizes: [{ size: 'micro', changes: [{ what: 'minutes', from: 18, to: 30 }] }],
    })
    expect(isHeavier(diffPacks(burdened('A', 18), burdened('C', 18)))).toBe(true)
    expect(isHeavier(diffPacks(burdened('C', 18), burdened('A', 18)))).toBe(false)
  })

  test('differ by what is asked about the firm', () => {
    const [fact] = [{ id: 'hired', kind: 'number', ask: paper, help: paper } as const]
    const asking = { ...packWith([yesNo('a')]), library: { ...BASE.library, facts: [fact] } }
    const diff = diffPacks(packWith([yesNo('a')]), asking)
    expect([diff.facts, isHeavier(diff)]).toEqual([{ added: ['hired'], removed: [] }, true])
  })
})
