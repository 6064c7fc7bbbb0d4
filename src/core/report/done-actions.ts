import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block } from '../model/report.ts'
import { progressOf } from '../plan/progress.ts'
import { clean } from '../text/clean.ts'
import { actionTitle } from './action-words.ts'
import type { ReportWords } from './report-words.ts'

/** "3 of 12 done"; empty before the first. */
export function progressInWords(plan: Plan, words: ReportWords): string {
  const { done, of } = progressOf(plan)
  return done === 0 ? '' : words.say('report.progress', { done, of })
}

/** What was done since the check, with its day and what shows it. */
export function doneBlocks(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  if (plan.done.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.done') },
    { kind: 'paragraph', tone: 'quiet', text: words.say('report.done-lead') },
    {
      kind: 'entries',
      rows: plan.done.map((action) => ({
        text: actionTitle(action, assessment, words),
        value: words.day(action.on),
        notes: action.proof === null ? [] : [words.say('report.answers.proof', { proof: clean(action.proof) })],
      })),
    },
  ]
}
