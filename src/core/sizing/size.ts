import { knownValue } from '../condition/holds.ts'
import type { Tier } from '../model/checklist.ts'
import type { FactDefinition, Profile, SectorGroup } from '../model/facts.ts'
import type { FirmSize, SizeClass } from '../model/sized.ts'

/** The facts that decide the size. */
export const SIZE_FACTS = ['hired', 'familyUnpaid', 'sector'] as const

/** Up to how many people a firm is micro, small, medium; the headcounts are those of Decree 80/2021, Article 5. */
export const HEADCOUNTS: Readonly<Record<SectorGroup, readonly [number, number, number]>> = {
  services: [10, 50, 100],
  industry: [10, 100, 200],
  farming: [10, 100, 200],
}

/** So many facts a micro firm is asked before the first question, at most. */
export const FACTS_MICRO = 8

/** What a firm of each size is asked, and the hours it has each week for mending things. */
export const SIZE_LIMITS: Readonly<
  Record<SizeClass, { tiers: readonly Tier[]; questions: number; minutes: number; hoursPerWeek: number }>
> = {
  micro: { tiers: ['core'], questions: 25, minutes: 20, hoursPerWeek: 2 },
  small: { tiers: ['core', 'standard'], questions: 50, minutes: 40, hoursPerWeek: 5 },
  medium: { tiers: ['core', 'standard', 'extended'], questions: 80, minutes: 60, hoursPerWeek: 10 },
  large: { tiers: ['core', 'standard', 'extended'], questions: Infinity, minutes: Infinity, hoursPerWeek: 10 },
}

/**
 * The size by people working, hired and unpaid family together, because those who are not insured
 * work too. A firm that cannot tell how many are hired is asked what a micro firm is asked.
 */
export function sizeOf(profile: Profile, facts: readonly FactDefinition[]): FirmSize {
  const hired = knownValue(profile, 'hired')
  if (typeof hired !== 'number') return { class: 'micro', people: null }
  const family = knownValue(profile, 'familyUnpaid')
  const people = hired + (typeof family === 'number' ? family : 0)
  const [micro, small, medium] = HEADCOUNTS[sectorGroup(profile, facts)]
  if (people <= micro) return { class: 'micro', people }
  if (people <= small) return { class: 'small', people }
  return { class: people <= medium ? 'medium' : 'large', people }
}

function sectorGroup(profile: Profile, facts: readonly FactDefinition[]): SectorGroup {
  const sector = knownValue(profile, 'sector')
  const choices = facts.find((fact) => fact.id === 'sector')?.choices ?? []
  return choices.find((choice) => choice.id === sector)?.group ?? 'industry'
}
