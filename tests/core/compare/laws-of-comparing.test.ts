import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareAssessments } from '../../../src/core/compare/compare-assessments.ts'
import type { Answer } from '../../../src/core/model/answers.ts'
import { BASES, type Question, SEVERITIES } from '../../../src/core/model/checklist.ts'
import { CAUSES, type Cause, type Comparison } from '../../../src/core/model/comparison.ts'
import type { Profile } from '../../../src/core/model/facts.ts'
import type { Parameter } from '../../../src/core/model/law.ts'
import { checklist, choice, count, number, text, yesNo } from '../../helpers/questions.ts'
import { type Check, resultOf } from '../../helpers/two-checks.ts'

const out = text('out')

/** A question that some lists have, some ask more gravely, some ask of bigger firms or of other trades alone. */
const arbQuestion = (id: string): fc.Arbitrary<Question> =>
  fc
    .record({
      meaning: fc.constantFrom(1, 1, 1, 2),
      basis: fc.constantFrom(...BASES),
      severity: fc.constantFrom(...SEVERITIES),
      tier: fc.constantFrom('core', 'core', 'standard', 'extended'),
      when: fc.constantFrom(undefined, undefined, { hired: { atLeast: 10 } }, { sector: { is: 'trade' } }),
      written: fc.constantFrom('law', 'buyer', 'helps'),
      target: fc.constantFrom(44, { parameter: 'hours' }, { parameter: 'wage', by: 'wageRegion' }),
    })
    .map(({ when, written, target, ...rest }) => {
      const own = { ...rest, mayNotApply: out, ...(when ? { when } : {}) } as const
      switch (Number(id.slice(1)) % 4) {
        case 0:
          return number(id, { ...own, target: { atLeast: target }, partly: { atLeast: 30 } })
        case 1:
          return count(id, { ...own, ladder: 'contracts' })
        case 2:
          return choice(id, own)
        default:
          return yesNo(id, { ...own, written })
      }
    })

const arbAnswer = (id: string): fc.Arbitrary<Answer['value']> => {
  const values = [
    [29, 35, 45, 60],
    [0, 3, 8, 9],
    ['app', 'paper', 'head'],
    ['yes', 'partly', 'no', 'unwritten'],
  ][Number(id.slice(1)) % 4]
  return fc.constantFrom<Answer['value'][]>(...(values ?? []), 'unknown', 'not-applicable')
}

const IDS = Array.from({ length: 10 }, (_, at) => `q${at}`)

const arbList = fc
  .tuple(...IDS.map((id) => fc.option(arbQuestion(id), { freq: 5 })))
  .map((questions) => checklist(questions.flatMap((one) => one ?? [])))
/** Some questions are not answered at all. */
const arbAnswers = fc
  .tuple(
    ...IDS.map((id) =>
      fc.option(arbAnswer(id), { freq: 8 }).map((value): [string, Answer['value'] | null] => [id, value]),
    ),
  )
  .map((all) => Object.fromEntries(all.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))))
const arbProfile: fc.Arbitrary<Profile> = fc.record({
  hired: fc.constantFrom(9, 12, 40, 150),
  familyUnpaid: fc.constant(0),
  sector: fc.constantFrom('furniture', 'trade'),
  wageRegion: fc.constantFrom('I', 'IV', 'unknown'),
})
const arbParameters: fc.Arbitrary<readonly Parameter[]> = fc
  .record({ hours: fc.constantFrom(40, 50), I: fc.constantFrom(35, 50), IV: fc.constantFrom(25, 40) })
  .map(({ hours, I, IV }) => {
    const on = { validFrom: '2026-01-01', law: { ref: 'code', certain: true }, source: 'C' }
    return [
      { id: 'hours', title: text('hours'), unit: 'hours/week', values: [{ ...on, value: hours }] },
      { id: 'wage', title: text('wage'), unit: 'hours/week', by: 'wageRegion', values: [{ ...on, value: { I, IV } }] },
    ]
  })
const arbCheck: fc.Arbitrary<Required<Check>> = fc.record({
  list: arbList,
  answers: arbAnswers,
  profile: arbProfile,
  parameters: arbParameters,
  today: fc.constant('2026-11-21'),
})

const compare = (before: Check, after: Check) => compareAssessments(resultOf(before), resultOf(after))
const linesOf = ({ lines }: Comparison) => [lines.law, lines.buyer, lines.good]
const ENDS = ['low', 'high'] as const

/** The parts of a check that one cause stands for. */
const PART: Readonly<Record<Cause, (one: Required<Check>) => Partial<Check>>> = {
  answers: ({ answers }) => ({ answers }),
  checklist: ({ list }) => ({ list }),
  firm: ({ profile }) => ({ profile }),
  law: ({ parameters }) => ({ parameters }),
}

describe('the laws of comparing hold:', () => {
  test('shares add up to the change, at both ends', () => {
    let told = 0
    fc.assert(
      fc.property(arbCheck, arbCheck, (before, after) => {
        for (const { before: from, after: to, change, shares } of linesOf(compare(before, after))) {
          expect(change === null).toBe(from.score === null || to.score === null)
          if (change === null) expect(shares).toBeNull()
          if (!change || !shares) continue
          told += 1
          for (const end of ENDS) {
            expect(change[end]).toBeCloseTo((to.score?.[end] ?? 0) - (from.score?.[end] ?? 0), 12)
            expect(CAUSES.reduce((sum, cause) => sum + shares[cause][end], 0)).toBeCloseTo(change[end], 12)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(told).toBeGreaterThan(100)
  })

  test('compared with itself a result shows no change at all', () => {
    fc.assert(
      fc.property(arbCheck, (check) => {
        const { questions, lines, sections, remarks } = compare(check, check)
        expect(questions.every(({ kind, causes }) => kind === 'same' && causes.length === 0)).toBe(true)
        expect(remarks).toEqual([])
        const none = { low: 0, high: 0 }
        for (const { change, shares } of [lines.law, lines.buyer, lines.good]) {
          if (change === null) continue
          expect([change, shares]).toEqual([none, { answers: none, checklist: none, firm: none, law: none }])
        }
        for (const { change } of sections) if (change !== null) expect(change).toEqual(none)
      }),
      { numRuns: 200 },
    )
  })

  test.each(CAUSES)('when only the %s changed, the whole change is theirs', (only) => {
    let changed = 0
    fc.assert(
      fc.property(arbCheck, arbCheck, (before, other) => {
        const comparison = compare(before, { ...before, ...PART[only](other) })
        for (const { causes } of comparison.questions) expect(causes.filter((cause) => cause !== only)).toEqual([])
        for (const { change, shares } of linesOf(comparison)) {
          if (!change || !shares) continue
          if (Math.abs(change.low) > 1e-9) changed += 1
          for (const end of ENDS) {
            for (const cause of CAUSES) if (cause !== only) expect(shares[cause][end]).toBe(0)
            expect(shares[only][end]).toBeCloseTo(change[end], 12)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(changed).toBeGreaterThan(10)
  })

  test('changing sides turns every share around', () => {
    fc.assert(
      fc.property(arbCheck, arbCheck, (before, after) => {
        const [there, back] = [compare(before, after), compare(after, before)]
        linesOf(there).forEach(({ shares }, at) => {
          const turned = linesOf(back)[at]?.shares
          expect(turned === null).toBe(shares === null)
          if (!shares || !turned) return
          for (const cause of CAUSES)
            for (const end of ENDS) expect(turned[cause][end]).toBeCloseTo(-shares[cause][end], 12)
        })
        const turnedKinds = {
          improved: 'worse',
          worse: 'improved',
          same: 'same',
          new: 'gone',
          gone: 'new',
          'now-known': 'not-known-now',
          'not-known-now': 'now-known',
        }
        for (const { id, meaning, kind, causes } of there.questions) {
          const other = back.questions.find((one) => one.id === id && one.meaning === meaning)
          expect([other?.kind, other?.causes]).toEqual([turnedKinds[kind], causes])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a question that changed has a cause', () => {
    fc.assert(
      fc.property(arbCheck, arbCheck, (before, after) => {
        for (const { kind, causes } of compare(before, after).questions)
          if (kind !== 'same') expect(causes.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
