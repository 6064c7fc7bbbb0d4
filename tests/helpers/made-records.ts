import fc from 'fast-check'
import { LEVELS, type LevelId } from '../../src/core/model/assessment.ts'
import type { ScoreRecord } from '../../src/core/model/score-record.ts'
import type { SizeClass } from '../../src/core/model/sized.ts'

/** What tells one made-up firm from another. */
export interface MadeFirm {
  readonly sector?: string | undefined
  readonly legalForm?: string | undefined
  readonly province?: string | undefined
  readonly womenLed?: boolean | undefined
  readonly size?: SizeClass | undefined
  readonly level?: LevelId | null | undefined
  readonly hired?: number | null | undefined
  readonly family?: number | undefined
  readonly women?: number | undefined
  readonly members?: number | undefined
  readonly womenMembers?: number | undefined
  readonly surplus?: number | undefined
  readonly contracts?: number | null | undefined
  readonly law?: number | null | undefined
  readonly gaps?: readonly string[] | undefined
  readonly unknown?: readonly string[] | undefined
  readonly met?: readonly string[] | undefined
  readonly salesBand?: string | undefined
}

/** The result of a made-up firm in a line. */
export function madeRecord(firm: MadeFirm): ScoreRecord {
  const { hired = 10, family = 0, contracts, law = 0.5, level = 'safe-start', size = 'micro' } = firm
  const facts = Object.fromEntries(
    Object.entries({
      sector: firm.sector,
      legalForm: firm.legalForm,
      womenLed: firm.womenLed,
      hired: hired ?? undefined,
      womenWorking: firm.women,
      members: firm.members,
      womenMembers: firm.womenMembers,
      surplus: firm.surplus,
      salesBand: firm.salesBand,
    }).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  )
  const group = (score: number | null) => ({
    score: score === null ? null : { low: score, high: score },
    counting: 10,
    answered: 10,
    enough: score !== null,
  })
  return {
    format: 'tukiem/score/1',
    scoring: '1',
    today: '2026-11-21',
    checklist: { id: 'vn.start', version: '1.0.0', sha256: '0'.repeat(64) },
    firm: firm.province === undefined ? {} : { province: firm.province },
    facts,
    size: { class: size, people: hired === null ? null : hired + family },
    level: { id: level, next: null, inTheWay: [], need: 'all', offered: LEVELS },
    urgent: [],
    toFindOut: 0,
    proofs: 0,
    lines: { law: group(law), buyer: group(null), good: group(null) },
    strengths: { met: 0, asked: 0 },
    sections: [{ id: 'pay', group: group(law) }],
    ladders:
      contracts === undefined || hired === null
        ? []
        : [
            {
              id: 'contracts',
              question: 'work.contracts',
              people: contracts,
              of: hired,
              step: stepOf(contracts, hired),
            },
          ],
    questions: {
      gap: firm.gaps ?? [],
      'to-write': [],
      met: firm.met ?? [],
      unknown: firm.unknown ?? [],
      out: [],
    },
  }
}

function stepOf(people: number | null, of: number): 0 | 1 | 2 | 3 | null {
  if (people === null) return null
  if (people >= 0.95 * of) return 3
  return people > of / 2 ? 2 : people > 0 ? 1 : 0
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 5 })

const firm: fc.Arbitrary<MadeFirm> = fc
  .record({
    sector: maybe(fc.constantFrom('furniture', 'furniture', 'furniture', 'garment', 'garment', 'food')),
    legalForm: maybe(fc.constantFrom('company', 'company', 'household', 'cooperative')),
    province: maybe(fc.constantFrom('Bắc Ninh', 'bac ninh', 'Hà Nội', 'TP. Đà Nẵng', 'Huế')),
    womenLed: maybe(fc.boolean()),
    size: fc.constantFrom('micro', 'micro', 'small', 'medium'),
    level: fc.constantFrom('first-steps', 'first-steps', 'safe-start', 'lawful-base', 'leading', null),
    hired: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 150 }), fc.constant(null)),
    family: fc.constantFrom(0, 0, 0, 1, 2),
    share: fc.constantFrom(0, 0.3, 0.6, 1, 1, null, undefined),
    women: maybe(fc.integer({ min: 0, max: 12 })),
    members: maybe(fc.integer({ min: 0, max: 90 })),
    surplus: maybe(fc.integer({ min: 0, max: 900 })),
    law: fc.option(fc.integer({ min: 0, max: 100 })),
    answers: fc.array(fc.constantFrom('gaps', 'gaps', 'met', 'unknown', 'none'), { minLength: 3, maxLength: 3 }),
    salesBand: maybe(fc.constantFrom('to-1bn', '1-3bn', '3-50bn')),
  })
  .map(({ share, answers, law, surplus, members, ...rest }) => {
    const asked = (kind: string) => answers.flatMap((one, at) => (one === kind ? [`q.${at}`] : []))
    const contracts = typeof share === 'number' ? Math.round((rest.hired ?? 0) * share) : share
    return {
      ...rest,
      ...(contracts === undefined ? {} : { contracts }),
      ...(surplus === undefined ? {} : { surplus: surplus * 1_000_000 }),
      ...(members === undefined ? {} : { members, womenMembers: Math.floor(members / 3) }),
      law: law === null ? null : law / 100,
      gaps: asked('gaps'),
      met: asked('met'),
      unknown: asked('unknown'),
    }
  })

/** Cohorts of made-up firms, small enough that much has to be kept back. */
export const cohorts = (most: number): fc.Arbitrary<readonly ScoreRecord[]> =>
  fc.array(firm, { minLength: 12, maxLength: most }).map((firms) => firms.map(madeRecord))
