import type { Condition } from './condition.ts'
import type { IsoDate, Text } from './text.ts'

export const BASES = ['law', 'buyer', 'good', 'strength'] as const
/** Who asks for it: the law, a buyer, good practice; or a strength, which never lowers anything. */
export type Basis = (typeof BASES)[number]

export const SEVERITIES = ['critical', 'serious', 'moderate', 'minor'] as const
export type Severity = (typeof SEVERITIES)[number]

/** From which size on a question is asked: core of all, standard from small, extended from medium. */
export type Tier = 'core' | 'standard' | 'extended'

/** Who wants it on paper; decides what "we do it, nothing is written" earns. */
export type WrittenFor = 'law' | 'buyer' | 'helps'

export type Doer = 'owner' | 'office' | 'accountant' | 'supervisor' | 'workers' | 'board'
export type CostBand = 'none' | 'low' | 'medium' | 'high'
/** The two ladders out of informality. */
export type LadderId = 'contracts' | 'insured'

export interface Checklist {
  readonly id: string
  readonly version: string
  readonly languages: readonly string[]
  readonly title: Text
  /** Whom it is for and what it covers. */
  readonly about?: Text
  /** A part that other lists are built from, not one that people choose. */
  readonly module?: boolean
  readonly publisher: { readonly name: string }
  /** The day on which the law behind the list was last looked at. */
  readonly lawAsOf: IsoDate
  /** The day from which the list should be looked at again. */
  readonly lookAgain: IsoDate
  readonly sections: readonly Section[]
  /** Ids of the sections that it is about: over a cap they go last, before only what weighs in law. */
  readonly focus?: readonly string[]
  /** What its publisher made of another list; a list of its own has none. */
  readonly tailoring?: Tailoring
}

/** A list made from another one: by a buyer, a bank, an association for the firms that it asks. */
export interface Tailoring {
  /** The list that it was made from, as it was. */
  readonly from: { readonly id: string; readonly version: string; readonly sha256: string }
  /** What the publisher gives in return, most of it first. */
  readonly offer: readonly Offer[]
  /** Who answers when something is not clear. */
  readonly contact?: Contact
  /** The day until which answers are asked for. */
  readonly answerBy?: IsoDate
}

export const OFFERS = ['training', 'price', 'lead-time', 'order', 'shared-audit', 'payment', 'other'] as const
/** What a buyer may give in return for answers. */
export interface Offer {
  readonly kind: (typeof OFFERS)[number]
  readonly text: Text
}

export interface Contact {
  readonly name: string
  readonly email?: string
  readonly phone?: string
}

export interface Section {
  readonly id: string
  readonly title: Text
  readonly questions: readonly Question[]
}

export type Question = YesNoQuestion | NumberQuestion | CountQuestion | ChoiceQuestion

interface QuestionBase {
  /** Stable for ever, never used again for something else. */
  readonly id: string
  /** Raised by hand when the sense changes; only then is the question asked again. */
  readonly meaning: number
  readonly basis: Basis
  readonly severity: Severity
  readonly tier: Tier
  readonly when?: Condition
  /** Worded so that "yes" is the good answer; may hold `{fact}` for a number given before. */
  readonly ask: Text
  readonly help: Text
  /** The same fact said as done, for "what you do well". */
  readonly met: Text
  /** The same fact said as not yet so, never accusing. Strengths have none. */
  readonly gap?: Text
  readonly why: Text
  readonly laws: readonly LawReference[]
  /** What the law allows as a fine for the gap; only where a firm source says so. */
  readonly fine?: Fine
  readonly proof: readonly Text[]
  /** What to do about a gap. Strengths have none. */
  readonly fix?: Fix
  readonly codes: Readonly<Record<string, readonly string[]>>
  /** Offers the answer `unwritten`. */
  readonly written?: WrittenFor
  /** Offers the answer `not-applicable`, with the usual reason. */
  readonly mayNotApply?: Text
  readonly ladder?: LadderId
  /** Asked by who tailored the list alone: it counts in a line of its own, not in those of the base. */
  readonly own?: true
  /** What it weighs in the line of who tailored the list; all own questions have it, of the base those that it weighs anew. */
  readonly weighs?: Severity
}

export interface YesNoQuestion extends QuestionBase {
  readonly kind: 'yes-no'
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number'
  readonly unit: string
  readonly target: Target
  /** A second, easier band that gives `partly`. */
  readonly partly?: Target
  /** The same question in another unit, for firms of which `when` holds: pay by the hour, not by the month. */
  readonly variants?: readonly NumberVariant[]
}

/** Its meaning is its own, so that a number is never read in the wrong unit. */
export interface NumberVariant {
  readonly when: Condition
  readonly meaning: number
  readonly unit: string
  readonly target: Target
  readonly partly?: Target
  readonly ask: Text
  readonly help: Text
}

export interface CountQuestion extends QuestionBase {
  readonly kind: 'count'
  /** The fact that holds the whole: the answer is a number from 0 to it. */
  readonly of: string
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
}

export interface Choice {
  readonly id: string
  readonly title: Text
  /** 0 to 1; `met` from 0.5. */
  readonly credit: number
}

export type Target = { readonly atLeast: Bound } | { readonly atMost: Bound }

/** A fixed number, or a parameter with a date in force, which may differ by a fact (a wage region). */
export type Bound = number | { readonly parameter: string; readonly by?: string }

export interface LawReference {
  readonly ref: string
  readonly at?: { readonly article?: number | string; readonly clause?: number | string; readonly point?: string }
  /** False where the fact behind it is not firm: reports then say "check with …". */
  readonly certain: boolean
}

/** Dong, for a person or a household, from the least to the most; `doubled`: organisations pay twice as much. */
export interface Fine {
  readonly from: number
  readonly to: number
  readonly law: LawReference
  readonly doubled: boolean
}

export interface Fix {
  /** All that is to be done in a few words, verb first: the title of the action. Without it the gap is shown. */
  readonly title?: Text
  /** The first step, doable this week, verb first. */
  readonly first: Text
  /** Minutes for the first step. */
  readonly minutes: number
  readonly then: readonly Text[]
  /** Hours for all of it, the first step included. */
  readonly hours: number
  /** Ids of questions whose gaps come before this one. */
  readonly after?: readonly string[]
  readonly who: Doer
  readonly cost: CostBand
  /** Calendar days to a first result. */
  readonly days: number
  /** Where free help is. */
  readonly from: readonly Text[]
}
