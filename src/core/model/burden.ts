import type { SizeClass } from './sized.ts'

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const
/** A: fits a small firm. E: must not be sent like this. */
export type Grade = (typeof GRADES)[number]

/** What a list asks of a firm of one size: of each figure the most that any such firm meets. */
export interface SizeBurden {
  readonly size: SizeClass
  readonly questions: number
  /** To answer, computed from the words. */
  readonly minutes: number
  /** Papers that are asked for: kinds of proof, and what must be written down. */
  readonly documents: number
  /** Questions that no law asks. */
  readonly beyondLaw: number
  /** Questions that only a big company can answer well: committees, appointed officers, outside audits, policies as such. */
  readonly bigCompany: number
}

/** What decided the grade: what was counted, for which size, and what that size bears. */
export type BurdenReason =
  | { readonly code: 'fits' }
  | {
      readonly code: 'own-questions' | 'own-minutes' | 'own-documents' | 'hard-questions'
      readonly size: SizeClass
      readonly count: number
      /** The most that grade A allows. */
      readonly most: number
    }
  | { readonly code: 'nothing-offered'; readonly count: number }

/** How heavy a list is for the firms that get it. */
export interface Burden {
  readonly grade: Grade
  readonly reason: BurdenReason
  readonly sizes: readonly SizeBurden[]
}
