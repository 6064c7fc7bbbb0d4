import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Question } from '../../core/model/checklist.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import type { Library } from './state.ts'

export function factOf({ facts }: Library, id: string): FactDefinition | undefined {
  return facts.find((fact) => fact.id === id)
}

export function questionOf({ checklist }: Library, id: string): Question | undefined {
  return questionsOf(checklist).find((question) => question.id === id)
}
