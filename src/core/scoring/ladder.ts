import { COUNT_MET_FROM } from '../answer/outcome.ts'
import type { AssessedQuestion, LadderStep } from '../model/assessment.ts'
import type { LadderId } from '../model/checklist.ts'

/** What of an assessed question makes a ladder. */
export interface Counted extends Pick<AssessedQuestion, 'answer' | 'status' | 'of'> {
  readonly question: { readonly id: string; readonly ladder?: LadderId | undefined }
}

/** How far a firm is out of informality, one ladder a question that carries one and counts. */
export function laddersOf(questions: readonly Counted[]): readonly LadderStep[] {
  const ladders: LadderStep[] = []
  for (const { question, answer, status, of } of questions) {
    if (question.ladder === undefined || of === null || status === 'out') continue
    const people = status !== 'unknown' && typeof answer?.value === 'number' ? answer.value : null
    const step = people === null ? null : stepAt(people / of)
    ladders.push({ id: question.ladder, question: question.id, people, of, step })
  }
  return ladders
}

function stepAt(share: number): 0 | 1 | 2 | 3 {
  if (share >= COUNT_MET_FROM) return 3
  if (share > 0.5) return 2
  return share > 0 ? 1 : 0
}
