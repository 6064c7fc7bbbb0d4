import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, Entry, Report } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { linesInWords } from './first-page.ts'
import { atMost, handedOn, planDates, strengthBlocks } from './handed-on.ts'
import { urgencyLine } from './level-block.ts'
import { lineInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** So many of each leave room for the rest of the page, in two languages too. */
const STRENGTHS_SHOWN = 8
const PAPERS_SHOWN = 8

/** One page for a bank or a fund: the firm and its size, how it stands with the law as its owner told, its plan and its papers. */
export function makeBankReport(assessment: Assessment, plan: Plan, words: ReportWords): Report {
  return handedOn(assessment, words, words.say('report.bank-title'), (unnumbered) => [
    urgencyLine(assessment, plan, words, 'report.others.not-known'),
    { kind: 'heading', level: 2, text: words.say('report.bank-standing') },
    { kind: 'pairs', rows: linesInWords(assessment, words, lineInWords) },
    ...strengthBlocks(unnumbered, words, STRENGTHS_SHOWN),
    ...planDates(plan, words),
    ...evidenceBlocks(unnumbered, words),
  ])
}

/** The papers that the owner named, each with what it shows: at most so many, and how many more. */
function evidenceBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const rows = assessment.questions.flatMap(({ question, answer, status }) =>
    status === 'met' && answer?.proof?.trim()
      ? [{ text: wording(words, question.met, assessment), value: clean(answer.proof), notes: [] }]
      : [],
  )
  const more = (count: number): Entry => ({ text: words.say('report.evidence-more', { count }), value: '', notes: [] })
  return [
    { kind: 'heading', level: 2, text: words.say('report.evidence') },
    rows.length > 0
      ? { kind: 'entries', rows: atMost(PAPERS_SHOWN, rows, more) }
      : { kind: 'paragraph', tone: 'plain', text: words.say('report.evidence-none') },
  ]
}
