import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { TableQuestion } from './table.ts'

/** The questions that the columns of a table can be about, each once, whichever lists ask it. */
export function tableQuestions(checklists: readonly Checklist[]): readonly TableQuestion[] {
  const asks = new Map<string, Set<string>>()
  for (const question of checklists.flatMap(questionsOf)) {
    const known = asks.get(question.id) ?? new Set()
    asks.set(question.id, known)
    const variants = question.kind === 'number' ? (question.variants ?? []) : []
    for (const { ask } of [question, ...variants]) for (const text of Object.values(ask)) known.add(text)
  }
  return [...asks].map(([id, texts]) => ({ id, asks: [...texts] }))
}
