import type { Answer, Answers, Firm } from './answers.ts'
import type { LadderId, LawReference, Question } from './checklist.ts'
import type { FirmDuty } from './content.ts'
import type { FactDefinition, Profile } from './facts.ts'
import type { Law } from './law.ts'
import type { FirmSize, KeptReason, LeftOutReason } from './sized.ts'
import type { IsoDate, Language, Text } from './text.ts'

/** What an answer means. */
export type Status = 'gap' | 'to-write' | 'met' | 'unknown' | 'out'

/** From low to high, each 0 to 1; the two differ where something is unknown. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The score of a group of questions. */
export interface GroupScore {
  /** `null` when nothing counts: never 0, never 1. */
  readonly score: Range | null
  /** How many questions count, and how many of them were answered. */
  readonly counting: number
  readonly answered: number
  /** At least 80 % answered: only then may the score be shown. */
  readonly enough: boolean
}

export const LEVELS = ['first-steps', 'safe-start', 'lawful-base', 'buyer-ready', 'leading'] as const
export type LevelId = (typeof LEVELS)[number]

export interface Level {
  /** `null` when no critical question counts: it cannot be told. */
  readonly id: LevelId | null
  /** The next level that this list can show, `null` at its top. */
  readonly next: LevelId | null
  /** Ids of the questions that keep the firm from the next level, in the order of the list. */
  readonly inTheWay: readonly string[]
  /** Whether all of them must be mended or, for a line of 75 %, enough of them. */
  readonly need: 'all' | 'enough'
  /** The levels that this list can show for this firm, lowest first. */
  readonly offered: readonly LevelId[]
}

/** The line "asked by <publisher>" of a tailored list. */
export interface AskedLine {
  readonly by: string
  readonly group: GroupScore
}

/** One rung ladder out of informality: step 0 nobody, 1 up to half, 2 more than half, 3 everybody (from 95 %). */
export interface LadderStep {
  readonly id: LadderId
  readonly question: string
  /** `null` where the number is not known. */
  readonly people: number | null
  readonly of: number
  readonly step: 0 | 1 | 2 | 3 | null
}

/** A parameter's value as it was used. */
export interface UsedParameter {
  readonly id: string
  readonly title: Text
  readonly unit: string
  /** The value of the fact that picked it (a wage region), `null` when there is none. */
  readonly key: string | null
  readonly value: number
  readonly validFrom: IsoDate
  readonly law: LawReference
  readonly source: string
}

/** A target with its numbers filled in; `null` where a number could not be told. */
export interface ResolvedTarget {
  readonly direction: 'atLeast' | 'atMost'
  readonly value: number | null
  readonly partly: number | null
}

export interface AssessedQuestion {
  readonly question: Question
  readonly section: string
  readonly reason: KeptReason
  readonly answer: Answer | null
  readonly status: Status
  /** `null` when it does not count: out, or a strength. */
  readonly credit: Range | null
  /** Points at stake, by severity; 0 for a strength. */
  readonly points: number
  readonly target: ResolvedTarget | null
  /** For a count: how many there are in all, `null` when unknown. */
  readonly of: number | null
}

/** Something of the plan that the firm says it has done. Scores and levels know nothing of it. */
export interface MarkedDone {
  /** The id of a question that still asks for something to be done. */
  readonly question: string
  readonly on: IsoDate
  readonly proof?: string
}

/** The one saved result. Every report reads only this. */
export interface Assessment {
  readonly format: 'tukiem/assessment/1'
  /** The version of the scoring rules, raised when a score can change. */
  readonly scoring: string
  readonly today: IsoDate
  readonly checklist: {
    readonly id: string
    readonly version: string
    readonly sha256: string
    readonly title: Text
    readonly publisher: { readonly name: string }
    readonly languages: readonly string[]
    readonly lawAsOf: IsoDate
    readonly lookAgain: IsoDate
  }
  /** The language of the check. */
  readonly language?: Language
  readonly firm: Firm
  readonly facts: Profile
  /** What was asked about the firm, so that the facts can be read without the list. */
  readonly factsAsked: readonly FactDefinition[]
  readonly size: FirmSize
  readonly level: Level
  /** Confirmed critical gaps. */
  readonly urgent: number
  /** Questions that count and are not known yet. */
  readonly toFindOut: number
  /** Answers that name a proof. */
  readonly proofs: number
  readonly lines: { readonly law: GroupScore; readonly buyer: GroupScore; readonly good: GroupScore }
  /** What the publisher of a tailored list asks and weighs itself; the lines and the level above know only its base. */
  readonly asked?: AskedLine
  readonly strengths: { readonly met: number; readonly asked: number }
  readonly sections: readonly { readonly id: string; readonly title: Text; readonly group: GroupScore }[]
  readonly ladders: readonly LadderStep[]
  readonly questions: readonly AssessedQuestion[]
  readonly leftOut: readonly {
    readonly id: string
    readonly section: string
    readonly ask: Text
    readonly reason: LeftOutReason
  }[]
  readonly parameters: readonly UsedParameter[]
  readonly laws: readonly Law[]
  /** The legal duties with a date or a rhythm that this firm has. */
  readonly duties: readonly FirmDuty[]
  /** Answers whose question is gone. */
  readonly retired: Answers
  /** What was done of the plan while its answer stands, in the order of the list. */
  readonly done: readonly MarkedDone[]
}
