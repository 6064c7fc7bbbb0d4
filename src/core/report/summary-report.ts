import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { doneWellBlocks } from './done-well.ts'
import { firstActionsBlocks } from './first-actions.ts'
import { firmName } from './first-page.ts'
import { levelBlock, urgencyLine } from './level-block.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'

/** How much of the list an assessment is about: a part of it says nothing about the level. */
export type Extent = 'whole' | 'part'

/** What an owner sees right after the check: the level, what is done well, what to do first. */
export function makeSummaryReport(
  assessment: Assessment,
  plan: Plan,
  words: ReportWords,
  extent: Extent = 'whole',
): Report {
  const title = words.say('report.score-title')
  return {
    ...reportFrame(assessment, words, title),
    blocks: [
      { kind: 'heading', level: 1, text: `${title}: ${firmName(assessment, words)}` },
      ...(extent === 'whole' ? [levelBlock(assessment, words)] : []),
      urgencyLine(assessment, plan, words),
      ...doneWellBlocks(assessment, words),
      ...firstActionsBlocks(assessment, plan, words),
    ],
  }
}
