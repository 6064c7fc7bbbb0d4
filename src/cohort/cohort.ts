import type { LevelId, Range } from '../core/model/assessment.ts'
import type { Doer, LadderId, Question } from '../core/model/checklist.ts'
import type { SizeClass } from '../core/model/sized.ts'
import type { IsoDate } from '../core/model/text.ts'

/** A level, or `none` where it cannot be told. */
export type LevelKey = LevelId | 'none'

/** One firm of many, as far as it must be named. */
export interface ClientRef {
  readonly client: string
  readonly name?: string
  readonly code?: string
  /** `null` when the owner was not sure. */
  readonly people: number | null
  readonly level: LevelKey
}

/** So many in all; the first of them by name. */
export interface Named {
  readonly count: number
  readonly first: readonly ClientRef[]
}

/** Many results seen together. All lists in it are short, however many firms there are. */
export interface Cohort {
  readonly firms: number
  /** People working, summed over the firms that told how many. */
  readonly people: { readonly sum: number; readonly firms: number }
  /** Firms with at least one confirmed critical gap. */
  readonly urgentFirms: number
  /** Firms of which that is known: not of those that handed on a level alone in which something urgent is open. */
  readonly urgentToldFirms: number
  /** All firms first, then by size, then by list where there are several. */
  readonly levels: readonly LevelCounts[]
  /** In the order of the lists. */
  readonly sections: readonly SectionScores[]
  /** The ten that most firms share. */
  readonly gaps: readonly SharedGap[]
  readonly callFirst: readonly Call[]
  /** Strengths that some have and others can copy. */
  readonly strengths: readonly Shown[]
  /** What few firms have in order, hardest first. */
  readonly hard: readonly Shown[]
  readonly unknowns: readonly SharedUnknown[]
  readonly ladders: readonly LadderCounts[]
  /** `null` when there was no earlier run to look at. */
  readonly changes: CohortChanges | null
  readonly remarks: readonly CohortRemark[]
}

export type LevelGroup =
  | { readonly by: 'all' }
  | { readonly by: 'size'; readonly size: SizeClass }
  | { readonly by: 'list'; readonly list: string }

export interface LevelCounts {
  readonly group: LevelGroup
  readonly firms: number
  readonly counts: Readonly<Record<LevelKey, number>>
}

/** The score of a section over firms that answered enough of it. */
export interface Average {
  readonly firms: number
  /** The average of their scores, `null` when there is no firm. */
  readonly score: Range | null
}

export interface SectionScores {
  readonly section: string
  readonly all: Average
  readonly bySize: Readonly<Record<SizeClass, Average>>
  /** Firms whose score is surely below one half. */
  readonly low: number
}

export interface SharedGap {
  readonly question: Question
  /** Firms that were asked and to which it applies. */
  readonly asked: number
  readonly gaps: number
  /** Do it already, and have nothing on paper. */
  readonly toWrite: number
  /** The gaps of them that are urgent: all, or none. */
  readonly urgent: number
  /** Whom to invite: those with the gap, most people first. */
  readonly invite: readonly ClientRef[]
  /** Who can show the others how it is done. */
  readonly showing: Named
}

export interface Call {
  readonly firm: ClientRef
  /** Ids of the confirmed critical gaps. */
  readonly urgent: readonly string[]
  /** How many there are, also where the firm did not say which; `null` where it did not say. */
  readonly urgentCount: number | null
  readonly toFindOut: number | null
}

/** What some firms have in order, and who. */
export interface Shown {
  readonly question: Question
  readonly asked: number
  readonly showing: Named
}

export interface SharedUnknown {
  readonly question: Question
  readonly who: Doer
  readonly asked: number
  readonly unknown: number
}

export interface LadderCounts {
  readonly id: LadderId
  /** Firms whose numbers are known, and others that have the ladder. */
  readonly firms: number
  readonly unknownFirms: number
  /** People over the firms whose numbers are known. */
  readonly people: number
  readonly of: number
  /** Firms on each step, 0 to 3. */
  readonly steps: readonly [number, number, number, number]
}

/** What is new since the last run. */
export interface CohortChanges {
  /** Clients that are in both runs and were scored by one list and one way. */
  readonly compared: number
  /** Clients in both whose list or way of scoring is another one now. */
  readonly notCompared: number
  readonly up: LevelMoves
  readonly down: LevelMoves
  readonly urgentClosed: UrgentMoves
  readonly urgentNew: UrgentMoves
  readonly added: Named
  readonly gone: Named
}

export interface LevelMoves {
  readonly count: number
  readonly first: readonly { readonly firm: ClientRef; readonly from: LevelKey; readonly to: LevelKey }[]
}

export interface UrgentMoves {
  /** Critical gaps in all, and the firms that they are in. */
  readonly count: number
  readonly firms: number
  readonly first: readonly { readonly firm: ClientRef; readonly questions: readonly string[] }[]
}

export type CohortRemark =
  | { readonly code: 'several-lists'; readonly lists: readonly string[] }
  | { readonly code: 'several-scorings'; readonly versions: readonly string[] }
  | { readonly code: 'several-days'; readonly from: IsoDate; readonly to: IsoDate }
  /** Firms that handed on their level alone, or their topics too, and no answers. */
  | { readonly code: 'told-in-part'; readonly levels: number; readonly topics: number }
  | { readonly code: 'set-aside'; readonly count: number }
  | { readonly code: 'question-not-at-hand'; readonly count: number }
