import type { Condition } from './condition.ts'
import type { Text } from './text.ts'

/** One thing asked about the firm before the check. */
export interface FactDefinition {
  readonly id: string
  readonly kind: 'number' | 'yes-no' | 'choice' | 'several'
  readonly unit?: string
  readonly ask: Text
  readonly help: Text
  readonly choices?: readonly FactChoice[]
  readonly when?: Condition
}

export interface FactChoice {
  readonly id: string
  readonly title: Text
  /** For a sector: which headcounts make a firm small or medium. */
  readonly group?: SectorGroup
  /** Among several: it cannot be chosen beside another. */
  readonly alone?: true
}

export type SectorGroup = 'industry' | 'services' | 'farming'

export type FactValue = number | boolean | string | readonly string[]

/** The firm's facts. A fact that is missing or `unknown` could not be told. */
export type Profile = Readonly<Record<string, FactValue>>

export const UNKNOWN = 'unknown'
