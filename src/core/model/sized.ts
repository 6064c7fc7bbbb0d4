import type { Checklist, Question } from './checklist.ts'
import type { FactDefinition, Profile } from './facts.ts'

export type SizeClass = 'micro' | 'small' | 'medium' | 'large'

/** How big the firm is for this check, by people working, not by the legal class. */
export interface FirmSize {
  readonly class: SizeClass
  /** Hired and unpaid family together; `null` when the owner was not sure. */
  readonly people: number | null
}

export type KeptReason =
  | { readonly code: 'for-every-firm' }
  | { readonly code: 'for-your-size'; readonly size: SizeClass }
  | { readonly code: 'for-your-facts'; readonly facts: readonly string[] }
  | { readonly code: 'not-sure'; readonly facts: readonly string[] }

export type LeftOutReason =
  | { readonly code: 'facts-differ'; readonly facts: readonly string[] }
  | { readonly code: 'bigger-firms'; readonly size: SizeClass }
  | { readonly code: 'over-questions'; readonly limit: number }
  | { readonly code: 'over-minutes'; readonly limit: number }

export interface KeptQuestion {
  readonly question: Question
  /** The id of its section. */
  readonly section: string
  readonly reason: KeptReason
}

export interface LeftOutQuestion {
  readonly question: Question
  readonly section: string
  readonly reason: LeftOutReason
}

/** The questions of a checklist that fit one firm, each decision with its reason. */
export interface SizedChecklist {
  readonly checklist: Checklist
  readonly profile: Profile
  /** The facts that the checklist needs to know. */
  readonly facts: readonly FactDefinition[]
  readonly size: FirmSize
  /** In the order of the checklist. */
  readonly kept: readonly KeptQuestion[]
  readonly leftOut: readonly LeftOutQuestion[]
  /** Minutes that the kept questions take, a whole number. */
  readonly minutes: number
}
