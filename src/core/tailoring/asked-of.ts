import type { Checklist } from '../model/checklist.ts'
import type { FactDefinition } from '../model/facts.ts'
import { rightSize } from '../sizing/right-size.ts'

/** Firms of three sizes that everybody can picture, by people. */
const PEOPLE = [10, 34, 120] as const

/** What a list asks of a firm with so many people, at most. */
export interface AskedOf {
  readonly people: number
  readonly questions: number
  readonly minutes: number
}

/** What a list asks of three firms of which nothing else is known: every question that may fit them counts. */
export function askedOf(checklist: Checklist, facts: readonly FactDefinition[]): readonly AskedOf[] {
  return PEOPLE.map((people) => {
    const { kept, minutes } = rightSize(checklist, { hired: people }, facts)
    return { people, questions: kept.length, minutes }
  })
}
