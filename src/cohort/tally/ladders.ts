import type { LadderId } from '../../core/model/checklist.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import type { LadderCounts } from '../cohort.ts'

const LADDERS = ['contracts', 'insured'] as const satisfies readonly LadderId[]

interface Rungs {
  firms: number
  unknownFirms: number
  people: number
  of: number
  readonly steps: [number, number, number, number]
}

const noRungs = (): Rungs => ({ firms: 0, unknownFirms: 0, people: 0, of: 0, steps: [0, 0, 0, 0] })

/** How far the firms together are on the ladders out of informality. */
export function tallyLadders() {
  const byLadder = { contracts: noRungs(), insured: noRungs() }
  return {
    add: ({ ladders }: ClientRecord): void => {
      for (const { id, people, of, step } of ladders) {
        const rungs = byLadder[id]
        if (people === null || step === null) {
          rungs.unknownFirms += 1
          continue
        }
        rungs.firms += 1
        rungs.people += people
        rungs.of += of
        rungs.steps[step] += 1
      }
    },
    result: (): readonly LadderCounts[] =>
      LADDERS.map((id): LadderCounts => ({ id, ...byLadder[id], steps: [...byLadder[id].steps] })).filter(
        ({ firms, unknownFirms }) => firms + unknownFirms > 0,
      ),
  }
}
