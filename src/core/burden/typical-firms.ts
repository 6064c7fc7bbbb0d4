import { questionsOf } from '../checklist/questions-of.ts'
import { isAny, isNot } from '../condition/holds.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Condition } from '../model/condition.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import type { FirmSize } from '../model/sized.ts'
import { sizeOf } from '../sizing/size.ts'

/** The edges of the sizes, in any sector, and a firm within each. */
const HEADCOUNTS = [1, 5, 10, 11, 40, 50, 51, 100, 101, 150, 200, 201, 500]
/** So many headcounts of a list's own are tried; no honest list names more. */
const MOST_NAMED = 20

export interface TypicalFirm {
  readonly profile: Profile
  readonly size: FirmSize
}

/**
 * Firms of each size and sector of which nothing else is known, so that everything is asked that such a firm could be
 * asked; also on both sides of each headcount at which the list itself begins or ends to ask something.
 */
export function typicalFirms(checklist: Checklist, facts: readonly FactDefinition[]): readonly TypicalFirm[] {
  const conditions = questionsOf(checklist).flatMap(({ when }) => (when ? [when] : []))
  const named = [...new Set(conditions.flatMap(headcountsIn))].slice(0, MOST_NAMED)
  const around = named.flatMap((count) => [count - 1, count, count + 1]).filter((count) => count > 0)
  const headcounts = [...new Set([...HEADCOUNTS, ...around])].sort((a, b) => a - b)
  const sectors = sectorsToTry(conditions, facts)
  const places: readonly Profile[] = sectors.length === 0 ? [{}] : sectors.map((sector) => ({ sector }))
  return places.flatMap((place) =>
    headcounts.map((hired) => {
      const profile = { ...place, hired }
      return { profile, size: sizeOf(profile, facts) }
    }),
  )
}

/** The numbers of people hired that a condition looks at. */
function headcountsIn(condition: Condition): readonly number[] {
  if (isAny(condition)) return condition.any.flatMap(headcountsIn)
  if (isNot(condition)) return headcountsIn(condition.not)
  return Object.entries(condition).flatMap(([fact, { is, atLeast, atMost }]) =>
    fact === 'hired' ? [is, atLeast, atMost].filter((bound) => typeof bound === 'number') : [],
  )
}

/** Those that the list names, and of each group one of the others, which are all alike to it. */
function sectorsToTry(conditions: readonly Condition[], facts: readonly FactDefinition[]): readonly string[] {
  const choices = facts.find(({ id }) => id === 'sector')?.choices ?? []
  const named = JSON.stringify(conditions)
  const groups = new Set<string | undefined>()
  return choices.flatMap(({ id, group }) => {
    if (named.includes(JSON.stringify(id))) return [id]
    if (groups.has(group)) return []
    groups.add(group)
    return [id]
  })
}
