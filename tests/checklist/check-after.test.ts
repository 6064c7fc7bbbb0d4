import { describe, expect, test } from 'vitest'
import { afterFindings } from '../../src/checklist/check-after.ts'
import type { ChecklistDocument, QuestionDocument } from '../../src/checklist/documents.ts'
import type { Part } from '../../src/checklist/parts.ts'
import { loadedAs, type Said, said } from './loaded.ts'

const both = (words: string) => ({ vi: words, en: words })
const list: ChecklistDocument = {
  format: 'tukiem/checklist/1',
  id: 'small',
  version: '1.0.0',
  languages: ['vi', 'en'],
  title: both('a'),
  publisher: { name: 'a' },
  lawAsOf: '2026-11-21',
  lookAgain: '2027-01-15',
}
const loaded = loadedAs(list)
const module = loadedAs({ ...list, module: true })

function part(id: string, after?: readonly string[], fixLoaded = loaded): Part {
  const fix = { first: both('a'), minutes: 1, hours: 1, who: 'owner', cost: 'none', days: 1 } as const
  const question: QuestionDocument = {
    id,
    basis: 'law',
    severity: 'serious',
    ask: both('a'),
    help: both('a'),
    met: both('a'),
    why: both('a'),
    ...(after ? { fix: { ...fix, after } } : {}),
  }
  return { question, loaded, path: [id], fixLoaded, fixPath: [id, 'fix'] }
}

const findings = (parts: readonly Part[], gone: readonly string[] = []) =>
  said(
    afterFindings({
      loaded,
      sections: [
        { id: 's', title: both('s'), parts: parts.slice(0, 1) },
        { id: 't', title: both('t'), parts: parts.slice(1) },
      ],
      ids: [...parts.map(({ question }) => question.id), ...gone],
      before: [],
      findings: [],
    }),
  )

describe('what a question waits for', () => {
  test.each<[string, readonly Part[], Said]>([
    ['may be nothing', [part('a'), part('b', [])], []],
    [
      'may be another one, before or behind it, in any capitals',
      [part('a', ['B']), part('b'), part('c', ['b', 'A'])],
      [],
    ],
    [
      'may be one that waits itself, by two ways',
      [part('a'), part('b', ['a']), part('c', ['a', 'b']), part('d', ['b', 'c'])],
      [],
    ],
    [
      'must be in the list',
      [part('pay.wage'), part('b', ['pay.wage', 'pay.wge'])],
      [['after-unknown /b/fix/after/1', { id: 'pay.wge', near: 'pay.wage' }]],
    ],
    [
      'is shortened where its name is long',
      [part('a', ['x'.repeat(50)])],
      [['after-unknown /a/fix/after/0', { id: `${'x'.repeat(39)}…`, near: '_' }]],
    ],
    ['may be missing for a question of a module', [part('a', ['b'], module)], []],
    ['is not itself', [part('a', ['a'])], [['after-cycle /a/fix/after', { chain: 'a → a' }]]],
    [
      'is none that waits for it',
      [part('A', ['b']), part('b', ['a'])],
      [['after-cycle /A/fix/after', { chain: 'A → b → A' }]],
    ],
    [
      'is none that waits for one that waits for it',
      [part('x'), part('a', ['x', 'b']), part('b', ['c']), part('c', ['a'])],
      [['after-cycle /a/fix/after', { chain: 'a → b → c → a' }]],
    ],
    [
      'is told without those who only wait for a ring',
      [part('z', ['a']), part('a', ['b']), part('b', ['a'])],
      [['after-cycle /a/fix/after', { chain: 'a → b → a' }]],
    ],
    [
      'is told without what a ring waits for',
      [part('free'), part('a', ['free', 'b']), part('b', ['a', 'free'])],
      [['after-cycle /a/fix/after', { chain: 'a → b → a' }]],
    ],
    [
      'is told of a ring behind rows that end',
      [
        part('a', ['b', 'c']),
        part('b', ['c', 'd']),
        part('c'),
        part('d', ['c']),
        part('e', ['a', 'b']),
        part('x', ['y', 'a']),
        part('y', ['x']),
      ],
      [['after-cycle /x/fix/after', { chain: 'x → y → x' }]],
    ],
    [
      'is told of a ring of a module too',
      [part('a', ['b'], module), part('b', ['a'], module)],
      [['after-cycle /a/fix/after', { chain: 'a → b → a' }]],
    ],
    [
      'is told of both faults',
      [part('a', ['a', 'c'])],
      [
        ['after-unknown /a/fix/after/1', { id: 'c', near: 'a' }],
        ['after-cycle /a/fix/after', { chain: 'a → a' }],
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(findings(parts)).toEqual(expected)
  })

  test('may be one that was left out by tailoring', () => {
    expect(findings([part('a', ['GONE'])], ['gone'])).toEqual([])
  })

  test('is found in a long row, whose last waits for its first', () => {
    const row = Array.from({ length: 30 }, (_, at) => part(`q${at}`, at === 29 ? ['q0'] : [`q${at + 1}`]))
    expect(findings(row)[0]?.[1].chain).toBe([...row.map(({ question }) => question.id), 'q0'].join(' → '))
    expect(findings(row.slice(0, 29), ['q29'])).toEqual([])
  })
})
