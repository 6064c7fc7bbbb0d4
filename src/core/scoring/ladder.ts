import { COUNT_MET_FROM } from '../answer/outcome.ts'
import type { AssessedQuestion, LadderStep } from '../model/assessment.ts'

/** What of an assessed question makes a ladder. */
type Counted = Pick<AssessedQuestion, 'question' | 'answer' | 'status' | 'of'>

/** How far a firm is out of informality, one ladder a question that carries one and counts. */
export function laddersOf(questions: readonly Counted[]): readonly LadderStep[] {
  return questions.flatMap(({ question, answer, status, of }) => {
    if (question.ladder === undefined || of === null || status === 'out') return []
    const people = status !== 'unknown' && typeof answer?.value === 'number' ? answer.value : null
    return [
      { id: question.ladder, question: question.id, people, of, step: people === null ? null : stepAt(people / of) },
    ]
  })
}

function stepAt(share: number): 0 | 1 | 2 | 3 {
  if (share >= COUNT_MET_FROM) return 3
  if (share > 0.5) return 2
  return share > 0 ? 1 : 0
}
