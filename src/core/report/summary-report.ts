import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { doneWellBlocks } from './done-well.ts'
import { firstActionsBlocks } from './first-actions.ts'
import { firmName } from './first-page.ts'
import { levelBlock, urgencyLine } from './level-block.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'

/** What an owner sees right after the check: the level, what is done well, what to do first. */
export function makeSummaryReport(assessment: Assessment, plan: Plan, words: ReportWords): Report {
  const title = words.say('report.score-title')
  return {
    ...reportFrame(assessment, words, title),
    blocks: [
      { kind: 'heading', level: 1, text: `${title}: ${firmName(assessment, words)}` },
      levelBlock(assessment, words),
      urgencyLine(assessment, plan, words),
      ...doneWellBlocks(assessment, words),
      ...firstActionsBlocks(assessment, plan, words),
    ],
  }
}
