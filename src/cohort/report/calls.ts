import type { Block } from '../../core/model/report.ts'
import type { Call, Cohort } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { firmInWords, taskInWords } from '../phrases.ts'

/** So many leave room for the rest of page 1. */
export const CALLS_ON_PAGE_ONE = 5

/** Whom else to call, after those of page 1. */
export function callBlocks({ callFirst }: Cohort, saying: Saying): readonly Block[] {
  const { words } = saying
  const rows = callFirst.slice(CALLS_ON_PAGE_ONE).map((call) => callInWords(call, saying))
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.calls-next') },
    {
      kind: 'table',
      columns: [
        { title: words.say('cohort.column.firm'), share: 0.27 },
        { title: words.say('cohort.calls.why'), share: 0.43 },
        { title: words.say('cohort.column.people'), share: 0.12 },
        { title: words.say('report.level'), share: 0.18 },
      ],
      rows: rows.map(({ firm, why, people, level }) => [firm, why, people, level]),
    },
  ]
}

/** A firm to call, and why, in words. */
export function callInWords(call: Call, { catalogue, words }: Saying) {
  const { firm } = call
  return {
    firm: firmInWords(firm),
    why: whyToCall(call, { catalogue, words }),
    people:
      firm.people === null
        ? words.say('report.people-unknown')
        : words.say('cohort.people-at', { people: firm.people }),
    level: words.say(`report.level.${firm.level}`),
  }
}

/** What is urgent by name; where the firm did not say which, how much it is, or what its level means. */
function whyToCall({ urgent, urgentCount, toFindOut }: Call, { catalogue, words }: Saying): string {
  if (urgent.length > 0) return urgent.map((id) => taskInWords(id, catalogue, words)).join('; ')
  if (urgentCount === null || toFindOut === null) return words.say('cohort.calls.not-told')
  if (urgentCount > 0) return words.say('cohort.calls.count-told', { count: urgentCount })
  return words.say('cohort.calls.find-out', { count: toFindOut })
}
