import type { AssessedQuestion } from './assessment.ts'
import type { CostBand, Doer, Question } from './checklist.ts'
import type { SizeClass } from './sized.ts'
import type { IsoDate } from './text.ts'

export const PHASES = ['this-week', 'this-month', 'this-quarter', 'later'] as const
export type PhaseId = (typeof PHASES)[number]

/** Why an action starts later than its weight alone would ask. */
export type Postponed = 'hours' | 'enough-at-once' | 'waits'

/** One thing to do, from a gap, or one thing to write down: who does it and what it takes. */
export interface Work {
  readonly question: Question
  readonly task: 'mend' | 'write-down'
  /** In a micro firm that is the owner. */
  readonly who: Doer
  /** Minutes of the first step, hours of all of it. */
  readonly minutes: number
  readonly hours: number
  readonly cost: CostBand
}

/** Work that is still to be done. */
export interface Action extends Work {
  /** From a critical gap: always this week. */
  readonly urgent: boolean
  /** The day by which the first step should be done; `null` in `later`. */
  readonly firstStepBy: IsoDate | null
  /** The day of a first result; `null` in `later`. */
  readonly resultBy: IsoDate | null
  readonly postponed: Postponed | null
}

/** Something that the plan would ask for and that the firm says it has done. Not checked until the next check asks. */
export interface DoneAction extends Work {
  readonly on: IsoDate
  /** What shows it, as the firm wrote it; `null` when nothing was named. */
  readonly proof: string | null
}

/** What one person can tell: "ask your accountant these four things". */
export interface FindOut {
  readonly who: Doer
  readonly questions: readonly AssessedQuestion[]
  readonly urgent: boolean
  readonly by: IsoDate
}

export interface Plan {
  readonly size: SizeClass
  /** Hours a week that a firm of this size has for this. */
  readonly hoursPerWeek: number
  readonly phases: readonly { readonly id: PhaseId; readonly actions: readonly Action[] }[]
  readonly findOut: readonly FindOut[]
  /** What is done already, by day; it stands in no phase and takes no hours. */
  readonly done: readonly DoneAction[]
  readonly nextCheck: IsoDate
  /** The list's own look-again day has passed: get a newer list. */
  readonly listIsOld: boolean
}
