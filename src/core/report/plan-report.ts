import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { actionCards } from './action-cards.ts'
import { answerBlocks } from './answers-given.ts'
import { calendarBlocks } from './calendar.ts'
import { doneBlocks } from './done-actions.ts'
import { wellBlocks } from './done-well.ts'
import { findOutBlocks } from './find-out.ts'
import { firmName, firstPage } from './first-page.ts'
import { glossaryBlocks } from './glossary.ts'
import { lawBlocks } from './laws-named.ts'
import { leftOutBlocks, retiredBlocks } from './left-out.ts'
import type { ReportWords } from './report-words.ts'

export interface PlanReportOptions {
  /** Whole cards also for what is months away, every answer and every question left out, and the firm's legal calendar. */
  readonly full?: boolean
}

/** The action plan: page 1 for everybody, then the actions, then answers and laws for whoever wants to know. */
export function makePlanReport(
  assessment: Assessment,
  plan: Plan,
  words: ReportWords,
  { full = false }: PlanReportOptions = {},
): Report {
  return {
    ...reportFrame(assessment, words, words.say('report.plan-title')),
    blocks: [
      ...firstPage(assessment, plan, words),
      { kind: 'page-break' },
      ...actionCards(assessment, plan, words, full),
      ...doneBlocks(assessment, plan, words),
      ...findOutBlocks(assessment, plan, words),
      ...wellBlocks(assessment, words),
      ...(full ? calendarBlocks(assessment, words) : []),
      ...answerBlocks(assessment, words, full),
      ...leftOutBlocks(assessment, words, full),
      ...retiredBlocks(assessment, words),
      ...lawBlocks(assessment, words),
      ...glossaryBlocks(assessment, words),
    ],
  }
}

/** What every report has around its blocks. */
export function reportFrame(
  assessment: Assessment,
  words: ReportWords,
  title: string,
  firm = firmName(assessment, words),
): Omit<Report, 'blocks'> {
  const { checklist, today } = assessment
  return {
    language: words.language,
    title,
    firm,
    date: today,
    foot: words.say('report.foot', {
      firm,
      list: words.text(checklist.title),
      version: checklist.version,
      day: words.day(today),
    }),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
  }
}
