import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, Report } from '../model/report.ts'
import { metQuestions } from './done-well.ts'
import { firmName } from './first-page.ts'
import { levelBlock } from './level-block.ts'
import { wording } from './phrases.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'
import { signatureBlock } from './signatures.ts'
import { aboutTheFirm, selfDeclared } from './standing.ts'

/**
 * A sheet for readers outside the firm: who it is, its level, what `told` gives, what it rests on, a place to sign. Of how
 * many people there are it tells the size alone: `told` gets no numbers to fill into a list's sentences.
 */
export function handedOn(
  assessment: Assessment,
  words: ReportWords,
  title: string,
  told: (unnumbered: Assessment) => readonly Block[],
): Report {
  const firm = firmName(assessment, words, 'report.others.unnamed-firm')
  return {
    ...reportFrame(assessment, words, title, firm),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', tone: 'lead', text: firm },
      { kind: 'paragraph', tone: 'plain', text: words.say('report.others.lead') },
      { kind: 'pairs', rows: aboutTheFirm(assessment, words) },
      // What it means and what stands in the way is between the owner and the plan.
      { ...levelBlock(assessment, words), meaning: '', inTheWay: '' },
      ...told({ ...assessment, facts: {} }),
      { kind: 'paragraph', tone: 'quiet', text: selfDeclared(assessment, words, 'report.others.notice') },
      signatureBlock(words, ['owner']),
    ],
  }
}

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
