import type { AssessedQuestion } from '../model/assessment.ts'
import type { Fine } from '../model/checklist.ts'

/** The fine that the law allows for an answer; `null` for what is half done, and for what is in order. */
export function fineFor({ question, status, credit }: AssessedQuestion): Fine | null {
  return status === 'gap' && credit?.high === 0 ? (question.fine ?? null) : null
}
