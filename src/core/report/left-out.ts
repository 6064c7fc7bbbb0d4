import type { Assessment } from '../model/assessment.ts'
import type { Block } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

type Reason = Assessment['leftOut'][number]['reason']

/**
 * What was not asked, gathered by the reason and not by its words, so that all languages have the same lists. What only bigger firms
 * are asked is counted, and named with `full`: there the owner has nothing to look through for something that applies
 * after all.
 */
export function leftOutBlocks(assessment: Assessment, words: ReportWords, full: boolean): readonly Block[] {
  if (assessment.leftOut.length === 0) return []
  const byReason = new Map<string, { readonly reason: Reason; readonly items: string[] }>()
  for (const { ask, reason } of assessment.leftOut) {
    const key = keyOf(reason)
    const group = byReason.get(key) ?? { reason, items: [] }
    group.items.push(wording(words, ask, assessment))
    byReason.set(key, group)
  }
  return [
    { kind: 'heading', level: 2, text: words.say('report.left-out') },
    ...[...byReason.values()].flatMap(({ reason, items }): Block[] => [
      { kind: 'heading', level: 3, text: leftOutReason(reason, words) },
      !full && reason.code === 'bigger-firms'
        ? { kind: 'paragraph', tone: 'quiet', text: words.say('report.left-out-count', { count: items.length }) }
        : { kind: 'list', marker: 'bullet', dense: true, items },
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

/** The same for reasons that are told alike: which facts differ is not told. */
function keyOf(reason: Reason): string {
  return [reason.code, 'size' in reason ? reason.size : '', 'limit' in reason ? reason.limit : ''].join(' ')
}

function leftOutReason(reason: Reason, words: ReportWords): string {
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
