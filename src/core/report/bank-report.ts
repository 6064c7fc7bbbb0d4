import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, Entry, Report } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { atMost, levelForOthers, planDates, strengthBlocks } from './buyer-report.ts'
import { firmName, linesInWords } from './first-page.ts'
import { urgencyLine } from './level-block.ts'
import { lineInWords, wording } from './phrases.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'
import { signatureBlock } from './signatures.ts'
import { aboutTheCheck, selfDeclared } from './standing.ts'

/** So many of each leave room for the rest of the page, in two languages too. */
const STRENGTHS_SHOWN = 8
const PAPERS_SHOWN = 8

/** One page for a bank or a fund: the firm, how it stands with the law as its owner told, its plan and its papers. */
export function makeBankReport(assessment: Assessment, plan: Plan, words: ReportWords): Report {
  const title = words.say('report.bank-title')
  const firm = firmName(assessment, words, 'report.others.unnamed-firm')
  return {
    ...reportFrame(assessment, words, title, firm),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', tone: 'lead', text: firm },
      { kind: 'paragraph', tone: 'plain', text: words.say('report.others.lead') },
      { kind: 'pairs', rows: aboutTheCheck(assessment, words) },
      levelForOthers(assessment, words),
      urgencyLine(assessment, plan, words, 'report.others.not-known'),
      { kind: 'heading', level: 2, text: words.say('report.bank-standing') },
      { kind: 'pairs', rows: linesInWords(assessment, words, lineInWords) },
      ...strengthBlocks(assessment, words, STRENGTHS_SHOWN),
      ...planDates(plan, words),
      ...evidenceBlocks(assessment, words),
      { kind: 'paragraph', tone: 'quiet', text: selfDeclared(assessment, words, 'report.others.notice') },
      signatureBlock(words, ['owner']),
    ],
  }
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
