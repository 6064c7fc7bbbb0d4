import type { Answer, Firm } from './answers.ts'
import type { LevelId, Status } from './assessment.ts'
import type { FactValue } from './facts.ts'
import type { PackSignature } from './pack.ts'
import type { SizeClass } from './sized.ts'
import type { IsoDate } from './text.ts'

/** How much of its result a firm hands on, from little to much; each holds all that the one before it holds. */
export const DEPTHS = ['levels', 'topics', 'full'] as const
export type Depth = (typeof DEPTHS)[number]

/** Who asks for something, in the order in which it is told; `asked` is the line of who tailored the list. */
export const SHARED_LINES = ['law', 'buyer', 'good', 'asked'] as const
export type SharedLine = (typeof SHARED_LINES)[number]

/** What a firm hands on to whoever asked it, chosen by its owner. It never holds a text that was typed by hand, but for the firm's own name. */
export interface Share {
  readonly format: 'tukiem/share/1'
  readonly depth: Depth
  readonly to: ShareReceiver
  readonly firm: Firm
  /** The day on which the answers were assessed. */
  readonly day: IsoDate
  /** How often the answers had been saved: of two shares of one day the later one has more. */
  readonly revision: number
  /** The version of the scoring rules. */
  readonly scoring: string
  /** Who says so: the firm itself. Its proofs are counted, and nobody has looked at them. */
  readonly declared: { readonly by: 'self'; readonly proofs: number; readonly verified: false }
  /** By people working; how many there are is a fact, and said in full only. */
  readonly size: SizeClass
  /** `null` when it cannot be told. Its rule goes by the scoring rules. */
  readonly level: LevelId | null
  /** `asked` only where the list has questions of its publisher's own. */
  readonly lines: Readonly<Record<Exclude<SharedLine, 'asked'>, SharedScore | null>> & {
    readonly asked?: SharedScore | null
  }
  /** From `topics` on. */
  readonly topics?: SharedTopics
  /** In `full` alone. */
  readonly full?: SharedAnswers
  /** Of the firm's own key, over all of this but the signature's value. */
  readonly signature?: PackSignature
}

/** For whom it was made. */
export interface ShareReceiver {
  readonly publisher: string
  readonly checklist: { readonly id: string; readonly version: string; readonly sha256: string }
  /** The fingerprint of the key that signed the list; missing where nobody did. */
  readonly key?: string
}

/** A score in whole percent; there is none where a single question counts, for it would be the answer. */
export interface SharedScore {
  /** `null` where it would say nothing: too little is answered, or too few questions count. */
  readonly percent: { readonly low: number; readonly high: number } | null
  readonly counting: number
  readonly answered: number
}

export interface SharedTopics {
  /** How many critical gaps there are, never which. */
  readonly urgent: number
  readonly toFindOut: number
  /** `null` for a single one. */
  readonly strengths: { readonly met: number; readonly asked: number } | null
  /** In the order of the list. */
  readonly sections: readonly SharedSection[]
}

export interface SharedSection {
  readonly id: string
  readonly score: SharedScore | null
  /** How many questions, strengths apart; `null` for a single one, of which this would be the answer. */
  readonly counts: Readonly<Record<Status, number>> | null
}

export interface SharedAnswers {
  readonly facts: Readonly<Record<string, FactValue>>
  /** Of all questions that were asked, in the order of the list. */
  readonly answers: readonly SharedAnswer[]
}

export interface SharedAnswer {
  readonly id: string
  /** A state, a number or the id of a choice; `null` when it was not answered. */
  readonly value: Answer['value'] | null
  /** That a proof was named; never which. */
  readonly proof?: true
}
