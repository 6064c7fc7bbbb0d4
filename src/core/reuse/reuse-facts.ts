import type { Checklist } from '../model/checklist.ts'
import { type FactDefinition, type FactValue, type Profile, UNKNOWN } from '../model/facts.ts'
import type { IsoDate } from '../model/text.ts'
import { factsOfChecklist } from '../sizing/facts-needed.ts'
import type { EarlierFile } from './earlier.ts'

/** Something told of the firm before, and where else it was told otherwise. */
export interface ReusedFact {
  readonly fact: FactDefinition
  readonly value: FactValue
  readonly list: string
  readonly on: IsoDate
  readonly otherwise: readonly { readonly value: FactValue; readonly list: string; readonly on: IsoDate }[]
}

export interface ReusedFacts {
  /** In the order of the definitions. */
  readonly taken: readonly ReusedFact[]
  /** Told too long ago: shown, and asked again. */
  readonly offered: readonly ReusedFact[]
}

/**
 * What earlier files tell of the firm, as far as a list asks for it: the newest that is known. What was told before the
 * day `since` is only offered.
 */
export function reusedFacts(
  files: readonly EarlierFile[],
  checklist: Checklist,
  facts: readonly FactDefinition[],
  since: IsoDate,
): ReusedFacts {
  const newestFirst = files.toSorted((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0))
  const all = factsOfChecklist(checklist, facts).flatMap((fact): readonly ReusedFact[] => {
    const [newest, ...older] = newestFirst.flatMap(({ file, saved }) => {
      const value = Object.hasOwn(file.facts, fact.id) ? file.facts[fact.id] : undefined
      return value === undefined || value === UNKNOWN ? [] : [{ value, list: file.checklist.id, on: saved }]
    })
    if (newest === undefined) return []
    return [{ fact, ...newest, otherwise: older.filter(({ value }) => !isSame(value, newest.value)) }]
  })
  return { taken: all.filter(({ on }) => on >= since), offered: all.filter(({ on }) => on < since) }
}

export function profileFrom(reused: readonly ReusedFact[]): Profile {
  return Object.fromEntries(reused.map(({ fact, value }) => [fact.id, value]))
}

/** In which order several things were chosen says nothing. */
function isSame(one: FactValue, other: FactValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return one.length === other.length && one.every((part) => other.includes(part))
}
