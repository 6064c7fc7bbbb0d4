import { questionsOf } from '../core/checklist/questions-of.ts'
import type { Question } from '../core/model/checklist.ts'
import type { FactDefinition, Profile } from '../core/model/facts.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'
import type { Library } from './state.ts'

export function factOf({ facts }: Library, id: string): FactDefinition | undefined {
  return facts.find((fact) => fact.id === id)
}

/** A question of the list, in the unit that fits the firm. */
export function questionOf({ checklist }: Library, id: string, profile: Profile): Question | undefined {
  const question = questionsOf(checklist).find((one) => one.id === id)
  return question && inFirmsUnit(question, profile)
}
