import type { LawReference, Tier } from './checklist.ts'
import type { Condition } from './condition.ts'
import type { Confidence } from './law.ts'
import type { IsoDate, Text } from './text.ts'

/** An outside scheme whose codes tag our questions; its sentences are never copied. */
export interface Framework {
  readonly id: string
  readonly title: Text
  readonly edition?: string
  /** Whether the codes were compared with the scheme's own list. */
  readonly verified: boolean
  readonly note?: Text
  readonly codes: readonly FrameworkCode[]
}

export interface FrameworkCode {
  readonly code: string
  /** In our own words. */
  readonly title: Text
  /** Differs from the whole framework where this one code was, or was not, compared. */
  readonly verified?: boolean
}

export type Crosswalk = readonly Framework[]

/** One thing known about law or practice, with how sure it is. */
export interface FactOnSheet {
  readonly id: string
  readonly says: string
  /** The instrument and article, as far as known. */
  readonly reference: string
  readonly confidence: Confidence
  /** What is still to be checked. */
  readonly check?: string
}

/** Words to avoid and what to say instead, by language. */
export interface PlainWords {
  readonly jargon: Readonly<Record<string, readonly JargonWord[]>>
  /** Words that accuse; never in a gap. */
  readonly accusing: Readonly<Record<string, readonly string[]>>
  /** Endings and openings that push an owner to agree. */
  readonly leading: Readonly<Record<string, readonly string[]>>
}

/** `except`: set phrases in which the word is right. */
export interface JargonWord {
  readonly word: string
  readonly say: string
  readonly except?: readonly string[]
}

export const HARD_THINGS = [
  'committee',
  'officer',
  'outside-audit',
  'policy',
  'management-system',
  'yearly-report',
  'training-records',
  'supplier-cascade',
  'worker-data',
  'outside-hotline',
  'open-ended',
  'targets',
  'one-sided-terms',
] as const
/** What lists of big companies ask for and small firms cannot give, or should not. */
export type HardThingId = (typeof HARD_THINGS)[number]

/** How questions that ask for such a thing are known, and what to ask instead. */
export interface HardThing {
  readonly id: HardThingId
  /** Only a big company has it; otherwise nobody of any size should be asked like this. */
  readonly bigCompany: boolean
  /** Words by language that give it away; `…` stands for up to four words between. */
  readonly phrases: Readonly<Record<string, readonly string[]>>
  /** Words by language that give it away where they stand in one sentence: groups with ` + ` between, words of a group with ` / `. */
  readonly together?: Readonly<Record<string, readonly string[]>>
  /** Set phrases in which these words mean something harmless. */
  readonly except?: Readonly<Record<string, readonly string[]>>
  /** A wording that gets a buyer what it needs and that a firm of 12 can answer. */
  readonly fairer: Text
  /** A law that lets small firms refuse to answer, as far as it reaches. */
  readonly law?: LawReference
  /** Ids of the fact sheet on which that rests. */
  readonly facts?: readonly string[]
}

/** A legal duty with a date: a report, a check, a training. */
export interface Duty {
  readonly id: string
  readonly title: Text
  /** To whom, on which form: one or two plain sentences. */
  readonly how: Text
  /** From which size on it is shown; core when left out. */
  readonly tier?: Tier
  readonly when?: Condition
  readonly due: Due
  readonly laws: readonly LawReference[]
  readonly facts: readonly string[]
}

/** When a duty falls due. */
export type Due =
  /** On these days of each year, month-day. */
  | { readonly yearly: readonly string[] }
  /** On this day of each month; 31 is its last day. */
  | { readonly monthly: number }
  /** So many months after the last time. */
  | { readonly everyMonths: number }
  /** So many days after something happens. */
  | { readonly daysAfter: number; readonly event: Text }

/** A duty as one firm has it. */
export interface FirmDuty extends Pick<Duty, 'id' | 'title' | 'how' | 'due' | 'laws'> {
  /** The next day on which it falls due; `null` when it comes round by itself or follows something. */
  readonly next: IsoDate | null
}
