import type { Assessment } from '../model/assessment.ts'
import type { Block } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** What was not asked, gathered by the reason why. */
export function leftOutBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  if (assessment.leftOut.length === 0) return []
  const byReason = new Map<string, string[]>()
  for (const { ask, reason } of assessment.leftOut) {
    const said = leftOutReason(reason, words)
    byReason.set(said, [...(byReason.get(said) ?? []), wording(words, ask, assessment)])
  }
  return [
    { kind: 'heading', level: 2, text: words.say('report.left-out') },
    ...[...byReason].flatMap(([reason, items]): Block[] => [
      { kind: 'heading', level: 3, text: reason },
      { kind: 'list', marker: 'bullet', dense: true, items },
    ]),
  ]
}

/** Older answers that no longer count, by id: their questions are gone. */
export function retiredBlocks({ retired }: Assessment, words: ReportWords): readonly Block[] {
  const ids = Object.keys(retired)
  if (ids.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.retired') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.retired-lead', { ids: ids.map(clean).join(', ') }) },
  ]
}

function leftOutReason(reason: Assessment['leftOut'][number]['reason'], words: ReportWords): string {
  switch (reason.code) {
    case 'facts-differ':
      return words.say('report.reason.facts-differ')
    case 'bigger-firms':
      return words.say('report.reason.bigger-firms', { size: words.say(`report.size.${reason.size}`) })
    case 'over-questions':
      return words.say('report.reason.over-questions', { limit: reason.limit })
    case 'over-minutes':
      return words.say('report.reason.over-minutes', { limit: reason.limit })
    default:
      return reason satisfies never
  }
}
