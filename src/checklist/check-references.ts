import type { LawReference } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Law } from '../core/model/law.ts'
import { isDay } from '../core/text/day.ts'
import type { Finding } from './finding.ts'
import { cut, foldId } from './ids.ts'
import type { Loaded } from './load.ts'
import { nearest } from './near.ts'
import { isForbidden } from './plain.ts'
import type { Path } from './tree.ts'

/** A law that is referred to must be in laws.yaml. `path` leads to the reference. */
export function lawFindings(
  { ref }: LawReference,
  path: Path,
  laws: readonly Law[],
  { found }: Loaded<unknown>,
): readonly Finding[] {
  const ids = laws.map(({ id }) => id)
  return ids.includes(ref) ? [] : [found('law-unknown', { law: cut(ref), near: nearest(ref, ids) }, [...path, 'ref'])]
}

/** A fact that gives a number. `path` leads to where it is named. */
export function numberFactFindings(
  id: string,
  path: Path,
  facts: readonly FactDefinition[],
  loaded: Loaded<unknown>,
): readonly Finding[] {
  const fact = facts.find((one) => one.id === id)
  if (!fact) return [unknownFact(id, path, facts, loaded)]
  return fact.kind === 'number' ? [] : [loaded.found('fact-not-number', { fact: id }, path)]
}

/** Nobody asks this fact; perhaps another one was meant. */
export function unknownFact(
  id: string,
  path: Path,
  facts: readonly FactDefinition[],
  { found }: Loaded<unknown>,
): Finding {
  const near = nearest(
    id,
    facts.map((fact) => fact.id),
  )
  return found('fact-unknown', { fact: cut(id), near }, path)
}

/** Each of these days must be in the calendar. */
export function dayFindings(
  days: Readonly<Record<string, string | undefined>>,
  path: Path,
  { found }: Loaded<unknown>,
): readonly Finding[] {
  return Object.entries(days).flatMap(([key, day]) =>
    day === undefined || isDay(day) ? [] : [found('day-not-real', { key }, [...path, key])],
  )
}

/** No id twice, and none that reaches into JavaScript. `path` leads to the list of things that have ids. */
export function idFindings(
  things: readonly { readonly id: string }[],
  path: Path,
  { found, file, placeOf }: Loaded<unknown>,
): readonly Finding[] {
  const first = new Map<string, number>()
  return things.flatMap(({ id }, index) => {
    const at = [...path, index, 'id']
    if (isForbidden(id)) return [found('key-forbidden', { key: id }, at)]
    const before = first.get(foldId(id))
    first.set(foldId(id), before ?? index)
    if (before === undefined) return []
    return [found('id-duplicate', { id, file, line: placeOf([...path, before, 'id']).line ?? 0 }, at)]
  })
}
