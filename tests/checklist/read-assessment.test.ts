import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAssessment } from '../../src/checklist/index.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { makeScoreReport } from '../../src/core/report/score-report.ts'
import { makeSummaryReport } from '../../src/core/report/summary-report.ts'
import { NO_PAINT, renderTerminal } from '../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'
import { inShort, refused, sourceOf } from './small.ts'

const written = (assessment: object) => JSON.stringify(assessment, null, 2)
const read = (text: string) => readAssessment(sourceOf(text, 'result.json'))
const shop = assessmentOf({
  ...answersOf('shop-3'),
  language: 'vi',
  done: { 'digital.backup': { on: '2026-11-20', settles: 'no', proof: 'ổ cứng rời' } },
})

describe('a saved assessment', () => {
  test.each(FIRMS)('of %s is read as it was', (firm) => {
    const assessment = assessmentOf(answersOf(firm))
    expect(read(written(assessment))).toEqual(assessment)
    expect(read(JSON.stringify(assessment))).toEqual(assessment)
  })

  test('is the same when another program has written its letters as escapes', () => {
    const escaped = written(shop).replace(
      /[^\x00-\x7f]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    expect(escaped).not.toBe(written(shop))
    expect(read(escaped)).toEqual(shop)
  })

  test('is the same read with places, for which its letters are taken apart', () => {
    const apart = written(shop).normalize('NFD')
    expect(apart).not.toBe(written(shop))
    expect(read(apart)).toEqual(shop)
  })

  test('keeps the language and what was done', () => {
    expect(shop.done).toEqual([{ question: 'digital.backup', on: '2026-11-20', proof: 'ổ cứng rời' }])
    expect(read(written(shop))).toMatchObject({ language: 'vi', done: shop.done })
    expect(read(written({ ...shop, language: 'zh-Hant' })).language).toBe('zh-Hant')
  })
})

/** The line of the first text in the saved assessment, for telling where a fault is. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('one that something is wrong with is refused at its place:', () => {
  const [first, second] = shop.questions
  if (!first || !second) throw new Error('too few questions')

  test.each<[string, string, object, string]>([
    ['another version', 'format-version', { format: 'tukiem/assessment/2' }, '"format"'],
    ['another kind of file', 'format-wrong', { format: 'tukiem/answers/1' }, '"format"'],
    ['a level that there is not', 'value-not-accepted', { level: { ...shop.level, id: 'best' } }, '"id": "best"'],
    ['a text for a number', 'kind-wrong', { urgent: 'one' }, '"urgent"'],
    ['a key that is not known', 'key-unknown', { shoe: 1 }, '"shoe"'],
    ['a day that the calendar lacks', 'day-not-real', { today: '2026-02-30' }, '"today"'],
    ['a day with no days after it', 'day-not-real', { today: '9999-12-31' }, '"today"'],
    [
      'a look-again day that is none',
      'day-not-real',
      { checklist: { ...shop.checklist, lookAgain: '2026-13-01' } },
      '"lookAgain": "2026-13-01"',
    ],
    [
      'a mark on a day that is none',
      'day-not-real',
      { done: [{ question: first.question.id, on: '2026-00-00' }] },
      '"on"',
    ],
    [
      'a mark on a question that is not there',
      'after-unknown',
      { done: [{ question: 'a', on: '2026-01-01' }] },
      '"question": "a"',
    ],
    [
      'something in the way that is not there',
      'after-unknown',
      { level: { ...shop.level, inTheWay: ['nobody'] } },
      '"nobody"',
    ],
    ['a section that is not there', 'section-unknown', { questions: [{ ...first, section: 'no-such' }] }, '"no-such"'],
    ['a number beyond all bounds', 'number-too-large', { size: { ...shop.size, people: 1e15 } }, '"people": 1000'],
  ])('%s', (_, code, change, part) => {
    const text = written({ ...shop, level: { ...shop.level, inTheWay: [] }, ladders: [], done: [], ...change })
    const [found] = refused(() => read(text))
    expect(found).toMatchObject({ code, place: { file: 'result.json', line: lineOf(text, part) } })
  })

  test('a question that stands there twice, naming where it stood first', () => {
    const text = written({ ...shop, questions: [...shop.questions, first] })
    const [found] = refused(() => read(text))
    const line = lineOf(text, `"id": "${first.question.id}"`)
    expect(found).toMatchObject({ code: 'id-duplicate', args: { id: first.question.id, line } })
    expect(found?.place.line).toBe(text.slice(0, text.lastIndexOf(`"id": "${first.question.id}"`)).split('\n').length)
  })

  test.each([
    ['key-duplicate 3:3', '"scoring"', '"format": "tukiem/assessment/1",\n  "scoring"'],
    ['key-forbidden 3:3', '"scoring"', '"__proto__": {},\n  "scoring"'],
    ['number-not-finite', '"urgent": ', '"urgent": 1e999, "_": '],
    ['control-character', '"vi": "', '"vi": "\\u0007'],
    ['yaml-', '"scoring"', '"scoring'],
  ])('%s', (expected, before, after) => {
    const text = written(shop)
    expect(text).toContain(before)
    expect(inShort(refused(() => read(text.replace(before, after))))[0]).toMatch(new RegExp(`^${expected}`))
  })

  test('nothing that a firm answered is quoted', () => {
    const found = refused(() => read(written({ ...shop, language: 'secret' })))
    expect(JSON.stringify(found)).not.toContain('secret')
  })
})

describe('a hostile one is refused in a moment:', () => {
  const MEGABYTES = 8 * 1_048_576
  test.each<[string, string]>([
    ['8 MiB of brackets', '['.repeat(MEGABYTES)],
    ['8 MiB of objects', '{"a":'.repeat(MEGABYTES / 5)],
    ['8 MiB of slashes in a text', `{"format": "tukiem/assessment/1", "a": "${'\\'.repeat(MEGABYTES - 50)}"}`],
    ['8 MiB of empty texts', `{"format": "tukiem/assessment/1", "a": [${'"",'.repeat(2_700_000)}""]}`],
    ['a map of 700,000 keys', `{${Array.from({ length: 700_000 }, (_, at) => `"k${at}":1`).join(',')}}`],
  ])('%s', (_, text) => {
    const begun = performance.now()
    expect(refused(() => read(text)).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})

/** All places of a value in it that are no map and no list. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

function withLeaf(value: unknown, [step, ...rest]: readonly string[], leaf: unknown): unknown {
  if (step === undefined) return leaf
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? withLeaf(one, rest, leaf) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === step ? withLeaf(inner, rest, leaf) : inner]),
  )
}

describe('whatever is changed in one', () => {
  const small = { ...shop, questions: shop.questions.slice(0, 4), level: { ...shop.level, inTheWay: [] }, ladders: [] }
  const change = fc.tuple(
    fc.constantFrom(...leaves({ ...small, done: [] })),
    fc.oneof(
      fc.constantFrom<unknown>(
        'a\u202eb',
        '{hired}',
        "' {a, plural, }",
        '2000-02-29',
        'met',
        'gap',
        'unknown',
        'I',
        'count',
      ),
      fc.constantFrom<unknown>(0, 1, -1, 0.5, 1e12, 3.3e-7, null, true, [], {}),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  )

  test('it is refused, or every report can be made of it and shows nothing hidden', () => {
    let taken = 0
    const shown = (assessment: Assessment) =>
      (['vi', 'en'] as const).map(wordsIn).flatMap((words) => {
        const plan = makePlan(assessment)
        const reports = [
          makePlanReport(assessment, plan, words),
          makeScoreReport(assessment, words, true),
          makeSummaryReport(assessment, plan, words),
        ]
        return reports.map((report) => renderTerminal(report, 80, NO_PAINT))
      })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce<unknown>((value, [path, leaf]) => withLeaf(value, path, leaf), small)
        const text = JSON.stringify(changed)
        const findings = refused(() => read(text))
        if (findings.length > 0) return
        taken += 1
        for (const screen of shown(read(text))) expect(screen).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
      { numRuns: 120 },
    )
    expect(taken).toBeGreaterThan(15)
  })
})
