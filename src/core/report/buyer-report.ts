import type { Assessment, LadderStep } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, LadderRow, Report } from '../model/report.ts'
import { actionTitle } from './action-words.ts'
import { ladderBlocks, ladderRow, linesInWords, sectionBlocks } from './first-page.ts'
import { handedOn, planDates, strengthBlocks } from './handed-on.ts'
import { lineInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

export interface BuyerReportOptions {
  /** The owner chose to name the actions, not only to say how many there are and by when. */
  readonly withActions?: boolean
}

/** So many leave room for the rest of one page. */
const STRENGTHS_SHOWN = 9

/**
 * What an owner hands to a buyer: the level, the lines, what is done well, by when the rest is begun. No answers, no
 * notes, and no gap by name unless the owner chose so.
 */
export function makeBuyerReport(
  assessment: Assessment,
  plan: Plan,
  words: ReportWords,
  { withActions = false }: BuyerReportOptions = {},
): Report {
  return handedOn(assessment, words, words.say('report.buyer-title'), (unnumbered) => [
    { kind: 'heading', level: 2, text: words.say('report.lines') },
    { kind: 'pairs', rows: linesInWords(assessment, words, lineInWords) },
    ...sectionBlocks(assessment, words),
    ...ladderBlocks(assessment, words, ladderForOthers),
    ...strengthBlocks(unnumbered, words, STRENGTHS_SHOWN),
    ...planDates(plan, words),
    ...(withActions ? actionNames(unnumbered, plan, words) : []),
  ])
}

/** The step reached and the share of people on it, not how many they are. */
const ladderForOthers = (ladder: LadderStep, words: ReportWords): LadderRow => ({
  ...ladderRow(ladder, words),
  value: ladder.people === null ? words.say('report.people-unknown') : words.percent(ladder.people / ladder.of),
})

function actionNames(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  const rows = plan.phases.flatMap(({ actions }) =>
    actions.map((action) => ({
      text: actionTitle(action, assessment, words),
      value:
        action.firstStepBy === null ? '' : words.say('report.others.start-by', { day: words.day(action.firstStepBy) }),
      notes: [],
    })),
  )
  return rows.length === 0 ? [] : [{ kind: 'entries', rows }]
}
