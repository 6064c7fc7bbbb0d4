import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../../../src/core/condition/holds.ts'
import { openTerms, type Term, termsOf, withoutIdle } from '../../../src/core/condition/terms.ts'
import type { Condition, FactTest } from '../../../src/core/model/condition.ts'
import type { Profile } from '../../../src/core/model/facts.ts'

const anyTest: fc.Arbitrary<readonly [string, FactTest]> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((atLeast) => ['hired', { atLeast }] as const),
  fc.integer({ min: 0, max: 4 }).map((atMost) => ['hired', { atMost }] as const),
  fc.constantFrom('trade', 'food').map((is) => ['sector', { is }] as const),
  fc.constantFrom('dust', 'water').map((has) => ['site', { has }] as const),
)
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(anyTest, { minLength: 1, maxLength: 3 }).map((entries): Condition => Object.fromEntries(entries)),
    fc.array(tie('condition'), { maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
}))
const anyProfile: fc.Arbitrary<Profile> = fc.record({
  hired: fc.integer({ min: 0, max: 5 }),
  sector: fc.constantFrom('trade', 'food', 'services'),
  site: fc.subarray(['dust', 'water', 'machines']),
})

/** Whether one of the ways is open, all facts being known. */
const isMet = (terms: readonly Term[], profile: Profile): boolean =>
  openTerms(terms, profile).some((term) => term.length === 0)

describe('a condition told way by way', () => {
  test('holds for the same firms', () => {
    fc.assert(
      fc.property(anyCondition, anyProfile, (condition, profile) => {
        const terms = termsOf(condition)
        fc.pre(terms !== null)
        expect(isMet(terms, profile)).toBe(holds(condition, profile))
        expect(isMet(withoutIdle(terms), profile)).toBe(holds(condition, profile))
      }),
    )
  })

  test('keeps what is still open when a part of the facts is known', () => {
    fc.assert(
      fc.property(anyCondition, anyProfile, (condition, { hired = 0, ...others }) => {
        const terms = termsOf(condition)
        fc.pre(terms !== null)
        const open = openTerms(terms, { hired })
        expect(isMet(open, { hired, ...others })).toBe(holds(condition, { hired, ...others }))
        expect(open.flat().filter(({ fact }) => fact === 'hired')).toEqual([])
      }),
    )
  })

  test('has no words for too many ways', () => {
    const any = Array.from({ length: 9 }, (_, i) => ({ hired: { is: i } }))
    expect(termsOf({ not: { any: [{ not: { any } }, { not: { any } }] } })).toBeNull()
  })
})
