import { describe, expect, test } from 'vitest'
import { hashChecklist } from '../../../src/checklist/index.ts'
import type { Checklist, Question, YesNoQuestion } from '../../../src/core/model/checklist.ts'
import { checkBase } from '../../../src/core/pack/check-base.ts'
import { checklist, yesNo } from '../../helpers/questions.ts'

const text = { vi: 'khác', en: 'other' }
const base = { ...checklist([yesNo('pay'), yesNo('hours')]), id: 'vn.base' }
const ours = { checklist: base, sha256: hashChecklist(base) }
const made = (questions: readonly Question[]): Checklist => ({
  ...checklist(questions),
  id: 'acme',
  tailoring: { from: { id: 'vn.base', version: base.version, sha256: ours.sha256 }, offer: [] },
})
const own = yesNo('acme.boxes', { own: true, weighs: 'minor', basis: 'buyer' })

describe('a list made from another one', () => {
  test('is as it says when its questions are those of the base, helped, proven and weighed in its own way', () => {
    const pay = yesNo('pay', { help: text, proof: [text], weighs: 'serious', codes: { rba: ['A1'] } })
    expect(checkBase(made([pay, own]), ours)).toEqual({ kind: 'same' })
  })

  test.each<readonly [what: string, Partial<YesNoQuestion>]>([
    ['asks in other words', { ask: text }],
    ['calls something else a gap', { gap: text }],
    ['weighs otherwise in the law', { severity: 'minor' }],
    ['is asked of other firms', { when: { hired: { atLeast: 1 } } }],
    ['has another meaning', { meaning: 7 }],
    ['is asked by somebody else', { basis: 'good' }],
    ['is called its own', { own: true }],
  ])('is told when a question of the base %s', (_, change) => {
    const pay = yesNo('pay', change)
    expect(checkBase(made([pay, own]), ours)).toEqual({ kind: 'changed', base: 'vn.base', questions: ['pay'] })
  })

  test('is told when a question passes for one of the base that has none of that name', () => {
    const { own: _, ...passing } = own
    expect(checkBase(made([passing]), ours)).toMatchObject({ kind: 'changed', questions: ['acme.boxes'] })
  })

  test.each([
    ['there is no such list here', null, 'unknown-list'],
    ['the list here has another version', { ...ours, checklist: { ...base, version: '9.0.0' } }, 'unknown-version'],
    ['the list here has other content', { ...ours, sha256: 'f'.repeat(64) }, 'unknown-version'],
  ])('cannot be compared when %s', (_, known, kind) => {
    expect(checkBase(made([own]), known)).toMatchObject({ kind, base: 'vn.base' })
  })

  test('that says of no base is its publisher’s own', () => {
    expect(checkBase(checklist([yesNo('a')]), ours)).toEqual({ kind: 'own-list' })
  })
})
