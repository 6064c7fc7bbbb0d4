import type { Condition, FactTest } from '../model/condition.ts'
import { type FactValue, type Profile, UNKNOWN } from '../model/facts.ts'

/** Three-valued: `null` when the facts that it needs are not known. */
export type Truth = boolean | null

/** Whether a condition holds for a firm (Kleene's three-valued logic: unknown only where it matters). */
export function holds(condition: Condition, profile: Profile): Truth {
  if (isAny(condition)) return or(condition.any.map((part) => holds(part, profile)))
  if (isNot(condition)) {
    const inner = holds(condition.not, profile)
    return inner === null ? null : !inner
  }
  return and(Object.entries(condition).map(([fact, test]) => passes(test, knownValue(profile, fact))))
}

/** The facts that a condition looks at, each once, in order. */
export function factsIn(condition: Condition): readonly string[] {
  if (isAny(condition)) return [...new Set(condition.any.flatMap(factsIn))]
  if (isNot(condition)) return factsIn(condition.not)
  return Object.keys(condition)
}

/** A fact's value, or `undefined` when it is missing or unknown. */
export function knownValue(profile: Profile, fact: string): FactValue | undefined {
  const value = Object.hasOwn(profile, fact) ? profile[fact] : undefined
  return value === UNKNOWN ? undefined : value
}

function passes(test: FactTest, value: FactValue | undefined): Truth {
  if (value === undefined) return null
  return (
    (test.is === undefined || value === test.is) &&
    (test.in === undefined || test.in.some((one) => one === value)) &&
    (test.has === undefined || (Array.isArray(value) && value.includes(test.has))) &&
    (test.atLeast === undefined || (typeof value === 'number' && value >= test.atLeast)) &&
    (test.atMost === undefined || (typeof value === 'number' && value <= test.atMost))
  )
}

function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

function or(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(null) ? null : false
}

/** Whether any of several conditions must hold. */
export function isAny(condition: Condition): condition is { readonly any: readonly Condition[] } {
  return Object.hasOwn(condition, 'any')
}

/** Whether a condition must not hold. */
export function isNot(condition: Condition): condition is { readonly not: Condition } {
  return Object.hasOwn(condition, 'not')
}
