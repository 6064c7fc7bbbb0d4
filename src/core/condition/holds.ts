import type { Condition, FactTest } from '../model/condition.ts'
import { type FactValue, type Profile, UNKNOWN } from '../model/facts.ts'

/** Three-valued: `null` when the facts that it needs are not known. */
export type Truth = boolean | null

/** A condition made ready to be asked of many firms. */
export type Predicate = (profile: Profile) => Truth

/** Walking a condition takes longer than asking it: each is walked once, for as long as it is there. */
const predicates = new WeakMap<Condition, Predicate>()

/** Whether a condition holds for a firm (Kleene's three-valued logic: unknown only where it matters). */
export function holds(condition: Condition, profile: Profile): Truth {
  return predicateOf(condition)(profile)
}

/** A condition as a function of the firm's facts: `holds` for who has many firms to ask. */
export function predicateOf(condition: Condition): Predicate {
  const known = predicates.get(condition)
  if (known) return known
  const made = predicate(condition)
  predicates.set(condition, made)
  return made
}

function predicate(condition: Condition): Predicate {
  if (isAny(condition)) return decidedBy(true, condition.any.map(predicate))
  if (isNot(condition)) {
    const inner = predicate(condition.not)
    return (profile) => {
      const truth = inner(profile)
      return truth === null ? null : !truth
    }
  }
  const tests = Object.entries(condition).map(([fact, test]): Predicate => {
    const passes = testOf(test)
    return (profile) => passes(knownValue(profile, fact))
  })
  return decidedBy(false, tests)
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

/** What is asked of one fact. A fact that is not known cannot tell. */
export function testOf(test: FactTest): (value: FactValue | undefined) => Truth {
  const checks = checksOf(test)
  const [only] = checks
  if (only && checks.length === 1) return (value) => (value === undefined ? null : only(value))
  return (value) => (value === undefined ? null : checks.every((passes) => passes(value)))
}

/** All that a test says. Most say one thing, and going through what they might say takes longer than asking it. */
function checksOf({ is, in: among, has, atLeast, atMost }: FactTest): readonly ((value: FactValue) => boolean)[] {
  const checks: ((value: FactValue) => boolean)[] = []
  if (is !== undefined) checks.push((value) => value === is)
  if (among !== undefined) checks.push((value) => among.some((one) => one === value))
  if (has !== undefined) checks.push((value) => Array.isArray(value) && value.includes(has))
  if (atLeast !== undefined) checks.push((value) => typeof value === 'number' && value >= atLeast)
  if (atMost !== undefined) checks.push((value) => typeof value === 'number' && value <= atMost)
  return checks
}

/** One part that is `decisive` settles it: true where any must hold, false where all must. */
function decidedBy(decisive: boolean, parts: readonly Predicate[]): Predicate {
  const [only] = parts
  if (only && parts.length === 1) return only
  return (profile) => {
    let truth: Truth = !decisive
    for (const part of parts) {
      const one = part(profile)
      if (one === decisive) return decisive
      if (one === null) truth = null
    }
    return truth
  }
}

/** Whether any of several conditions must hold. */
export function isAny(condition: Condition): condition is { readonly any: readonly Condition[] } {
  return Object.hasOwn(condition, 'any')
}

/** Whether a condition must not hold. */
export function isNot(condition: Condition): condition is { readonly not: Condition } {
  return Object.hasOwn(condition, 'not')
}
