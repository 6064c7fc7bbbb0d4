import type { ClientRecord } from '../../core/model/score-record.ts'
import type { SizeClass } from '../../core/model/sized.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Average, SectionScores } from '../cohort.ts'

/** Shares are summed as whole millionths: sums of those are the same in any order. */
const FINE = 1e6
/** Below this a section is weak. */
const HALF = 0.5

interface Sum {
  firms: number
  low: number
  high: number
}

interface SectionSums {
  readonly all: Sum
  readonly bySize: Readonly<Record<SizeClass, Sum>>
  weak: number
}

/** The average score of each section, over firms that answered enough of it. */
export function tallySections() {
  const bySection = new Map<string, SectionSums>()
  return {
    add: ({ sections, size }: ClientRecord): void => {
      for (const { id, group } of sections) {
        const sums = bySection.get(id) ?? emptySums()
        bySection.set(id, sums)
        if (group.score === null || !group.enough) continue
        for (const sum of [sums.all, sums.bySize[size.class]]) {
          sum.firms += 1
          sum.low += Math.round(group.score.low * FINE)
          sum.high += Math.round(group.score.high * FINE)
        }
        if (group.score.high < HALF) sums.weak += 1
      }
    },
    result: ({ sections }: Catalogue): readonly SectionScores[] =>
      [...new Set([...sections.keys(), ...[...bySection.keys()].toSorted()])].flatMap((section) => {
        const sums = bySection.get(section)
        return sums === undefined ? [] : [scoresOf(section, sums)]
      }),
  }
}

function scoresOf(section: string, { all, bySize, weak }: SectionSums): SectionScores {
  return {
    section,
    all: average(all),
    bySize: {
      micro: average(bySize.micro),
      small: average(bySize.small),
      medium: average(bySize.medium),
      large: average(bySize.large),
    },
    low: weak,
  }
}

function average({ firms, low, high }: Sum): Average {
  return { firms, score: firms === 0 ? null : { low: low / firms / FINE, high: high / firms / FINE } }
}

function emptySums(): SectionSums {
  const sum = (): Sum => ({ firms: 0, low: 0, high: 0 })
  return { all: sum(), bySize: { micro: sum(), small: sum(), medium: sum(), large: sum() }, weak: 0 }
}
