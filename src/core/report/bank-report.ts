import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, Report } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { levelForOthers, planDates, strengthBlocks } from './buyer-report.ts'
import { firmName, linesInWords } from './first-page.ts'
import { urgencyLine } from './level-block.ts'
import { lineInWords, wording } from './phrases.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'
import { signatureBlock } from './signatures.ts'
import { aboutTheCheck, selfDeclared } from './standing.ts'

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
      ...strengthBlocks(assessment, words),
      ...planDates(plan, words),
      ...evidenceBlocks(assessment, words),
      { kind: 'paragraph', tone: 'quiet', text: selfDeclared(assessment, words, 'report.others.notice') },
      signatureBlock(words, ['owner']),
    ],
  }
}

/** The papers that the owner named, each with what it shows. */
function evidenceBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const rows = assessment.questions.flatMap(({ question, answer, status }) =>
    status === 'met' && answer?.proof?.trim()
      ? [{ text: wording(words, question.met, assessment), value: clean(answer.proof), notes: [] }]
      : [],
  )
  return [
    { kind: 'heading', level: 2, text: words.say('report.evidence') },
    rows.length > 0
      ? { kind: 'entries', rows }
      : { kind: 'paragraph', tone: 'plain', text: words.say('report.evidence-none') },
  ]
}
