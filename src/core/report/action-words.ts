import type { Assessment } from '../model/assessment.ts'
import type { Work } from '../model/plan.ts'
import { wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** What an action is called: its own short title, else the gap; what is only to be written down says so. */
export function actionTitle(
  { question, task }: Pick<Work, 'question' | 'task'>,
  assessment: Assessment,
  words: ReportWords,
): string {
  if (task === 'write-down')
    return words.say('report.write-down-title', { what: wording(words, question.met, assessment) })
  return wording(words, question.fix?.title ?? question.gap, assessment)
}

export function firstStepInWords({ question, task }: Work, assessment: Assessment, words: ReportWords): string {
  return task === 'write-down' ? words.say('report.write-down-step') : wording(words, question.fix?.first, assessment)
}

/** The steps after the first; what is done already has none. */
export function nextStepsInWords(
  { question, task }: Work,
  assessment: Assessment,
  words: ReportWords,
): readonly string[] {
  return task === 'write-down' ? [] : (question.fix?.then ?? []).map((step) => wording(words, step, assessment))
}
