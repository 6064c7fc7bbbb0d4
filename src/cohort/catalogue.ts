import type { Checklist, Question } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Text } from '../core/model/text.ts'
import { askedBy } from '../core/scoring/sum-up.ts'

/** What the ids in records stand for: all that is said of a cohort in words comes from here. */
export interface Catalogue {
  readonly questions: ReadonlyMap<string, Question>
  readonly sections: ReadonlyMap<string, Text>
  readonly lists: ReadonlyMap<string, Text>
  readonly facts: readonly FactDefinition[]
  /** Who tailored lists, each once: each has a line of its own. */
  readonly publishers: readonly string[]
}

/** Of lists that have the same question the first one says it. */
export function catalogueOf(lists: readonly Checklist[], facts: readonly FactDefinition[]): Catalogue {
  const sections = lists.flatMap((list) => list.sections)
  const questions = sections.flatMap((section) => section.questions)
  return {
    questions: firstById(questions.map((question) => [question.id, question])),
    sections: firstById(sections.map(({ id, title }) => [id, title])),
    lists: firstById(lists.map(({ id, title }) => [id, title])),
    facts,
    publishers: [...new Set(lists.flatMap((list) => askedBy(list) ?? []))],
  }
}

/** In the order in which they come. */
function firstById<Value>(entries: readonly (readonly [id: string, value: Value])[]): ReadonlyMap<string, Value> {
  const first = new Map<string, Value>()
  for (const [id, value] of entries) if (!first.has(id)) first.set(id, value)
  return first
}
