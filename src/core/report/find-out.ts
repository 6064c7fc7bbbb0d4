import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block } from '../model/report.ts'
import { doerInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { unknownsInWords } from './unknown-words.ts'

/** What must be found out, by who can tell. */
export function findOutBlocks(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  if (plan.findOut.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.find-out') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.find-out-lead') },
    ...plan.findOut.flatMap(({ who, by, questions }): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: words.say('report.find-out-group', { who: doerInWords(words, who, assessment), day: words.day(by) }),
      },
      {
        kind: 'list',
        marker: 'bullet',
        // One fact may be what several answers are measured by.
        items: [...new Set(questions.flatMap((one) => unknownsInWords(words, one, assessment)))],
      },
    ]),
  ]
}
