import { describe, expect, test } from 'vitest'
import type { AnswersDocument } from '../../src/checklist/documents.ts'
import { doneMarks, saidBefore } from '../../src/checklist/read-done.ts'
import { loadedAs, said } from './loaded.ts'

const read = (done?: AnswersDocument['done']) => {
  const document: AnswersDocument = {
    checklist: { id: 'a' },
    facts: {},
    answers: {},
    ...(done ? { done } : {}),
  }
  const { marks, findings } = doneMarks(loadedAs(document), (id) => (id.toLowerCase() === 'pay' ? 'pay' : id))
  return { marks: Object.fromEntries(marks), findings: said(findings) }
}
const mark = (on: string) => ({ on, settles: 'no' })

describe('what was marked as done', () => {
  test('stands under the id of the list', () => {
    expect(read({ PAY: mark('2026-11-01'), Gone: mark('2026-11-02') })).toEqual({
      marks: { pay: mark('2026-11-01'), Gone: mark('2026-11-02') },
      findings: [],
    })
    expect(read()).toEqual({ marks: {}, findings: [] })
  })

  test('was done on a real day', () => {
    expect(read({ pay: mark('2026-02-30') }).findings).toEqual([['day-not-real /done/pay/on', { key: 'on' }]])
  })

  test('was marked once, in whatever capitals', () => {
    expect(read({ Pay: mark('2026-11-01'), b: mark('2026-11-01'), PAY: mark('2026-11-02') }).findings).toEqual([
      ['id-duplicate /done/PAY', { id: 'pay', file: 'a.yaml', line: 7 }],
    ])
    expect(read({ gone: mark('2026-11-01'), GONE: mark('2026-11-01') }).findings).toEqual([
      ['id-duplicate /done/GONE', { id: 'GONE', file: 'a.yaml', line: 7 }],
    ])
  })

  test('has line 0 where the first of two is not known', () => {
    const document = {
      checklist: { id: 'a' },
      facts: {},
      answers: {},
      done: { a: mark('2026-11-01'), A: mark('2026-11-01') },
    }
    const asked: unknown[] = []
    const nowhere = {
      ...loadedAs<AnswersDocument>(document),
      placeOf: (path: readonly (string | number)[]) => {
        asked.push(path)
        return { file: 'a' }
      },
    }
    expect(doneMarks(nowhere, (id) => id).findings.map(({ args }) => args.line)).toEqual([0])
    expect(asked).toEqual([['done', 'a']])
  })
})

describe('what was said before', () => {
  const told = (before?: AnswersDocument['before']) => {
    const document: AnswersDocument = { checklist: { id: 'a' }, facts: {}, answers: {}, ...(before ? { before } : {}) }
    const { said: entries, findings } = saidBefore(loadedAs(document), (id) => id.toLowerCase())
    return { entries: Object.fromEntries(entries), findings: said(findings) }
  }
  const one = { list: 'acme', on: '2026-11-01', said: 'Yes' }

  test('stands under the id of the list', () => {
    expect(told({ PAY: one })).toEqual({ entries: { pay: one }, findings: [] })
    expect(told()).toEqual({ entries: {}, findings: [] })
  })

  test('was said on a real day, and stands there once', () => {
    expect(told({ pay: { ...one, on: '2026-02-30' } }).findings).toEqual([
      ['day-not-real /before/pay/on', { key: 'on' }],
    ])
    expect(told({ pay: one, PAY: one }).findings).toEqual([
      ['id-duplicate /before/PAY', { id: 'pay', file: 'a.yaml', line: 7 }],
    ])
  })
})
