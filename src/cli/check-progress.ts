import { isAnswered } from '../core/answer/is-answered.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { DEFAULT_LANGUAGE } from '../core/model/text.ts'
import { begin } from '../interview/begin.ts'
import { sizedFor } from '../interview/order.ts'
import type { Library } from '../interview/state.ts'

/** How far a check is: `facts` while something about the firm is not asked yet. */
export interface CheckProgress {
  readonly stage: 'facts' | 'questions' | 'finished'
  readonly answered: number
  readonly total: number
}

/** How far a check would be if it went on now, with the list as it is today. */
export function checkProgress(given: AnswerFile, library: Library): CheckProgress {
  const { step, file } = begin(library, given, given.language ?? DEFAULT_LANGUAGE)
  const { kept } = sizedFor(library, file)
  const answered = kept.filter(({ question }) => isAnswered(question, file.answers)).length
  const isAsked = step.at === 'question' || step.at === 'review'
  const stage = !isAsked ? 'facts' : answered < kept.length ? 'questions' : 'finished'
  return { stage, answered, total: kept.length }
}
