import type { Assessment, LadderStep } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, LadderRow, Report } from '../model/report.ts'
import { actionTitle } from './action-words.ts'
import { metQuestions } from './done-well.ts'
import { firmName, ladderBlocks, ladderRow, linesInWords, sectionBlocks } from './first-page.ts'
import { levelBlock } from './level-block.ts'
import { lineInWords, wording } from './phrases.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'
import { signatureBlock } from './signatures.ts'
import { aboutTheFirm, selfDeclared } from './standing.ts'

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
  const title = words.say('report.buyer-title')
  const firm = firmName(assessment, words, 'report.others.unnamed-firm')
  // A list may put the firm's numbers into its sentences: how many people there are stays in the firm.
  const unnumbered = { ...assessment, facts: {} }
  return {
    ...reportFrame(assessment, words, title, firm),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', tone: 'lead', text: firm },
      { kind: 'paragraph', tone: 'plain', text: words.say('report.others.lead') },
      { kind: 'pairs', rows: aboutTheFirm(assessment, words) },
      levelForOthers(assessment, words),
      { kind: 'heading', level: 2, text: words.say('report.lines') },
      { kind: 'pairs', rows: linesInWords(assessment, words, lineInWords) },
      ...sectionBlocks(assessment, words),
      ...ladderBlocks(assessment, words, ladderForOthers),
      ...strengthBlocks(unnumbered, words, STRENGTHS_SHOWN),
      ...planDates(plan, words),
      ...(withActions ? actionNames(unnumbered, plan, words) : []),
      { kind: 'paragraph', tone: 'quiet', text: selfDeclared(assessment, words, 'report.others.notice') },
      signatureBlock(words, ['owner']),
    ],
  }
}

/** The level and its rule; what to do about it is between the owner and the plan. */
export const levelForOthers = (assessment: Assessment, words: ReportWords): Block => ({
  ...levelBlock(assessment, words),
  meaning: '',
  inTheWay: '',
})

/** The step reached and the share of people on it, not how many they are. */
const ladderForOthers = (ladder: LadderStep, words: ReportWords): LadderRow => ({
  ...ladderRow(ladder, words),
  value: ladder.people === null ? words.say('report.people-unknown') : words.percent(ladder.people / ladder.of),
})

/** Strengths, and what is in order of the things that weigh most: at most so many by name, and how many more. */
export function strengthBlocks(assessment: Assessment, words: ReportWords, most: number): readonly Block[] {
  const shown = metQuestions(assessment).filter(
    ({ question: { basis, severity } }) => basis === 'strength' || severity === 'critical' || severity === 'serious',
  )
  if (shown.length === 0) return []
  const items = atMost(
    most,
    shown.map((one) => wording(words, one.question.met, assessment)),
    (count) => words.say('report.well-more', { count }),
  )
  return [
    { kind: 'heading', level: 2, text: words.say('report.others.well') },
    { kind: 'list', marker: 'tick', dense: true, items },
  ]
}

/** So many of all; where there are more, the last place says how many. */
export function atMost<Item>(most: number, all: readonly Item[], more: (count: number) => Item): readonly Item[] {
  return all.length <= most ? all : [...all.slice(0, most - 1), more(all.length - most + 1)]
}

/** How many actions begin by when, without their names. */
export function planDates(plan: Plan, words: ReportWords): readonly Block[] {
  const rows = plan.phases
    .filter(({ actions }) => actions.length > 0)
    .map(({ id, actions }) => {
      const days = actions.flatMap(({ firstStepBy }) => firstStepBy ?? []).sort()
      const last = days.at(-1)
      const count = actions.length
      return {
        label: words.say(`report.phase.${id}`),
        value:
          last === undefined
            ? words.say('report.plan-count', { count })
            : words.say('report.plan-count-by', { count, day: words.day(last) }),
      }
    })
  return [
    { kind: 'heading', level: 2, text: words.say('report.others.plan') },
    {
      kind: 'pairs',
      rows: [
        ...rows,
        ...(plan.done.length === 0
          ? []
          : [
              {
                label: words.say('report.done'),
                value: words.say('report.plan-count-done', { count: plan.done.length }),
              },
            ]),
        { label: words.say('report.next-check'), value: words.day(plan.nextCheck) },
      ],
    },
  ]
}

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
