import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { actionCards } from './action-cards.ts'
import { answerBlocks, findOutBlocks, lawBlocks, leftOutBlocks, retiredBlocks, wellBlocks } from './annex.ts'
import { calendarBlocks } from './calendar.ts'
import { firmName, firstPage } from './first-page.ts'
import type { ReportWords } from './report-words.ts'

/** The action plan: page 1 for everybody, then the actions, then answers and laws for whoever wants to know. */
export function makePlanReport(assessment: Assessment, plan: Plan, words: ReportWords): Report {
  return {
    ...reportFrame(assessment, words, words.say('report.plan-title')),
    blocks: [
      ...firstPage(assessment, plan, words),
      { kind: 'page-break' },
      ...actionCards(assessment, plan, words),
      ...findOutBlocks(assessment, plan, words),
      ...wellBlocks(assessment, words),
      ...calendarBlocks(assessment, words),
      ...answerBlocks(assessment, words),
      ...leftOutBlocks(assessment, words),
      ...retiredBlocks(assessment, words),
      ...lawBlocks(assessment, words),
    ],
  }
}

/** What every report has around its blocks. */
export function reportFrame(assessment: Assessment, words: ReportWords, title: string): Omit<Report, 'blocks'> {
  const firm = firmName(assessment, words)
  const { checklist, today } = assessment
  return {
    language: words.language,
    title,
    firm,
    date: today,
    foot: words.say('report.foot', {
      firm,
      list: clean(words.text(checklist.title)),
      version: checklist.version,
      day: words.day(today),
    }),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
  }
}
