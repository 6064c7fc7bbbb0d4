import type { Checklist, Question } from '../model/checklist.ts'

/** All questions of a checklist, in its order. */
export function questionsOf({ sections }: Checklist): readonly Question[] {
  return sections.flatMap(({ questions }) => questions)
}
