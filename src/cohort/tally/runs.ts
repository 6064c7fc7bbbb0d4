import type { ClientRecord } from '../../core/model/score-record.ts'
import type { CohortRemark } from '../cohort.ts'

/** What results were made with: lists, days, ways of scoring; and the people behind them. */
export function tallyRuns() {
  const [lists, versions] = [new Set<string>(), new Set<string>()]
  let [first, last] = ['', '']
  const people = { sum: 0, firms: 0 }
  const inPart = { levels: 0, topics: 0 }
  let firms = 0
  return {
    add: ({ checklist, scoring, today, size, told }: ClientRecord): void => {
      firms += 1
      lists.add(checklist.id)
      versions.add(scoring)
      if (told) inPart[told.depth] += 1
      if (first === '' || today < first) first = today
      if (today > last) last = today
      if (size.people === null) return
      people.sum += size.people
      people.firms += 1
    },
    result: () => ({ firms, people: { ...people }, lists: [...lists].toSorted(), remarks: remarks() }),
  }

  function remarks(): readonly CohortRemark[] {
    return [
      ...(lists.size > 1 ? [{ code: 'several-lists', lists: [...lists].toSorted() } as const] : []),
      ...(versions.size > 1 ? [{ code: 'several-scorings', versions: [...versions].toSorted() } as const] : []),
      ...(first === last ? [] : [{ code: 'several-days', from: first, to: last } as const]),
      ...(inPart.levels + inPart.topics > 0 ? [{ code: 'told-in-part', ...inPart } as const] : []),
    ]
  }
}
