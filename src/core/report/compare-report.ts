import { compareAssessments } from '../compare/compare-assessments.ts'
import { type Assessment, LEVELS } from '../model/assessment.ts'
import type { CompareRemark } from '../model/comparison.ts'
import type { Block, LevelBlock, Report } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { changeBlocks } from './compare-items.ts'
import { splitBlocks } from './compare-lines.ts'
import { firmName, ladderBlocks, ladderRow } from './first-page.ts'
import { levelBlock } from './level-block.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'
import { selfDeclared } from './standing.ts'

/** So many items of a kind leave room for the others on one page. */
const ITEMS_SHOWN = 6

export interface CompareReportOptions {
  /** Every item, also where that takes more than a page. */
  readonly all?: boolean
}

/** Two results of one firm on a page: what was achieved, what to look at, and why the scores are what they are. */
export function makeCompareReport(
  before: Assessment,
  after: Assessment,
  words: ReportWords,
  { all = false }: CompareReportOptions = {},
): Report {
  const comparison = compareAssessments(before, after)
  const title = words.say('report.compare.title')
  const compared = { before, after, comparison, most: all ? Number.POSITIVE_INFINITY : ITEMS_SHOWN }
  return {
    ...reportFrame(after, words, title),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', tone: 'lead', text: firmName(after, words) },
      ...comparison.remarks.map((remark) => remarkBlock(remark, words)),
      { kind: 'pairs', rows: twoChecks(before, after, words) },
      levelChange(before, after, words),
      ...changeBlocks(compared, words),
      ...splitBlocks(comparison, words),
      ...laddersCompared(before, after, words),
      { kind: 'paragraph', tone: 'quiet', text: selfDeclared(after, words) },
      // What stands before a break is fitted on one page.
      { kind: 'page-break' },
    ],
  }
}

function remarkBlock(remark: CompareRemark, words: ReportWords): Block {
  return { kind: 'paragraph', tone: 'plain', text: remarkInWords(remark, words) }
}

function remarkInWords({ code, before, after }: CompareRemark, words: ReportWords): string {
  switch (code) {
    case 'other-firm':
    case 'other-list':
    case 'other-scoring':
      return words.say(`report.compare.remark.${code}`, { before: clean(before), after: clean(after) })
    case 'asked-once':
      return words.say('report.compare.remark.asked-once', {
        side: after === '' ? 'before' : 'after',
        name: clean(before || after),
      })
    case 'asked-by-other':
      return words.say('report.compare.remark.asked-by-other', { before: clean(before), after: clean(after) })
    case 'days-swapped':
      return words.say('report.compare.remark.days-swapped', { before: words.day(before), after: words.day(after) })
    default:
      return code satisfies never
  }
}

function twoChecks(before: Assessment, after: Assessment, words: ReportWords) {
  const check = ({ today, checklist }: Assessment) =>
    words.say('report.compare.check', {
      day: words.day(today),
      list: words.text(checklist.title),
      version: clean(checklist.version),
    })
  const count = (of: 'urgent' | 'toFindOut') =>
    words.say('report.compare.count', { before: before[of], after: after[of] })
  return [
    { label: words.say('report.compare.before'), value: check(before) },
    { label: words.say('report.compare.after'), value: check(after) },
    { label: words.say('report.compare.urgent'), value: count('urgent') },
    { label: words.say('report.compare.to-find-out'), value: count('toFindOut') },
  ]
}

/** The level of the later check, with what it was before; the rules stand in the plan. */
function levelChange(before: Assessment, after: Assessment, words: ReportWords): LevelBlock {
  return { ...levelBlock(after, words), meaning: levelInWords(before, after, words), rule: '' }
}

function levelInWords(before: Assessment, after: Assessment, words: ReportWords): string {
  const [from, to] = [before.level.id, after.level.id]
  if (from === to) return words.say('report.compare.level-same')
  const isUp = from !== null && to !== null && LEVELS.indexOf(to) > LEVELS.indexOf(from)
  const was = { before: words.say(`report.level.${from ?? 'none'}`) }
  return isUp ? words.say('report.compare.level-up', was) : words.say('report.compare.level-was', was)
}

/** Each ladder with how many people stood on it before. */
function laddersCompared(before: Assessment, after: Assessment, words: ReportWords): readonly Block[] {
  return ladderBlocks(after, words, (ladder) => {
    const row = ladderRow(ladder, words)
    const last = before.ladders.find(({ question }) => question === ladder.question)
    if (!last || last.people === null) return row
    const was = words.say('report.compare.ladder-before', { people: last.people, of: last.of })
    return { ...row, value: words.say('report.compare.ladder', { now: row.value, before: was }) }
  })
}
