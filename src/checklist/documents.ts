/** The files as they are written, after their schema has been checked and before their sense has. */
import type { AnswerFile, DoneMark, Firm, SaidBefore } from '../core/model/answers.ts'
import type { LevelId } from '../core/model/assessment.ts'
import type {
  Basis,
  Choice,
  Contact,
  CostBand,
  Doer,
  Fine,
  LadderId,
  LawReference,
  NumberVariant,
  Offer,
  Severity,
  Target,
  Tier,
  WrittenFor,
} from '../core/model/checklist.ts'
import type { Condition } from '../core/model/condition.ts'
import type { Crosswalk, Duty, FactOnSheet, HardThing, PlainWords } from '../core/model/content.ts'
import type { FactDefinition, Profile } from '../core/model/facts.ts'
import type { Law, Parameter } from '../core/model/law.ts'
import type { IsoDate, Language, Text } from '../core/model/text.ts'
import type { Theme } from '../core/model/theme.ts'

export interface ChecklistDocument {
  readonly format: string
  readonly id: string
  readonly version: string
  readonly languages: readonly string[]
  readonly title: Text
  readonly about?: Text
  readonly module?: boolean
  readonly publisher: { readonly name: string }
  /** Missing where it is that of the list under `from`. */
  readonly lawAsOf?: IsoDate
  readonly lookAgain?: IsoDate
  readonly include?: readonly string[]
  readonly from?: string
  readonly offer?: readonly Offer[]
  readonly contact?: Contact
  readonly answerBy?: IsoDate
  readonly weigh?: Readonly<Record<string, Severity>>
  readonly keep?: readonly string[]
  readonly drop?: readonly string[]
  readonly change?: Readonly<Record<string, ChangeDocument>>
  readonly add?: readonly SectionDocument[]
  readonly order?: readonly string[]
  readonly focus?: readonly string[]
  readonly sections?: readonly SectionDocument[]
  readonly tests?: readonly TestDocument[]
}

/** A firm as it would answer, and what the list must then give it. */
export interface TestDocument {
  readonly name: string
  /** The day of the test; that of the list's law without it. */
  readonly today?: IsoDate
  readonly facts: AnswersDocument['facts']
  readonly answers?: AnswersDocument['answers']
  readonly expect: {
    readonly questions?: number
    readonly kept?: readonly string[]
    readonly leftOut?: readonly string[]
    readonly level?: LevelId | 'none'
    readonly urgent?: number
    /** Ids of the questions whose actions begin this week, in order. */
    readonly thisWeek?: readonly string[]
  }
}

export interface SectionDocument {
  readonly id: string
  /** Missing where an included list has the section. */
  readonly title?: Text
  readonly questions: readonly QuestionDocument[]
}

/** What a list may change in an included question. */
export interface ChangeDocument {
  readonly help?: Text
  readonly proof?: readonly Text[]
  readonly fix?: FixDocument
  readonly codes?: Codes
}

type Codes = Readonly<Record<string, readonly string[]>>

interface QuestionDocumentBase extends ChangeDocument {
  readonly id: string
  readonly meaning?: number
  readonly basis: Basis
  /** Only a strength may be without. */
  readonly severity?: Severity
  readonly tier?: Tier
  readonly when?: Condition
  readonly ladder?: LadderId
  readonly ask: Text
  readonly help: Text
  readonly met: Text
  readonly gap?: Text
  readonly why: Text
  readonly laws?: readonly LawReference[]
  readonly fine?: Fine
  readonly facts?: readonly string[]
  readonly written?: WrittenFor
  readonly mayNotApply?: Text
}

export type QuestionDocument = QuestionDocumentBase &
  (
    | { readonly kind?: 'yes-no' }
    | {
        readonly kind: 'number'
        readonly unit: string
        readonly target: Target
        readonly partly?: Target
        readonly variants?: readonly NumberVariant[]
      }
    | { readonly kind: 'count'; readonly of: string }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  )

export interface FixDocument {
  readonly title?: Text
  readonly first: Text
  readonly minutes: number
  readonly then?: readonly Text[]
  readonly hours: number
  readonly after?: readonly string[]
  readonly who: Doer
  readonly cost: CostBand
  readonly days: number
  readonly from?: readonly Text[]
}

export interface FactsDocument {
  readonly facts: readonly FactDefinition[]
}

export interface ParametersDocument {
  readonly parameters: readonly Parameter[]
}

export interface LawsDocument {
  readonly laws: readonly Law[]
}

export interface CrosswalkDocument {
  readonly frameworks: Crosswalk
}

export interface FactSheetDocument {
  readonly facts: readonly FactOnSheet[]
}

export interface CalendarDocument {
  readonly duties: readonly Duty[]
}

export interface BurdensDocument {
  readonly things: readonly HardThing[]
}

export interface PlainWordsDocument extends PlainWords {
  readonly format: string
}

/** The look of reports; what it leaves out is as in the packaged theme. */
export interface ThemeDocument {
  readonly name?: string
  readonly colours?: Partial<Theme['colours']>
  readonly sizes?: Partial<Theme['sizes']>
  readonly logo?: { readonly file: string; readonly alt?: string }
}

type AnswerValueDocument = string | number | boolean | null

export interface AnswerDetailDocument {
  readonly value: AnswerValueDocument
  readonly meaning?: number
  readonly note?: string
  readonly proof?: string
  readonly reason?: string
}

export type AnswerDocument = AnswerValueDocument | AnswerDetailDocument

export interface AnswersDocument {
  readonly checklist: AnswerFile['checklist']
  readonly revision?: number
  readonly language?: Language
  readonly firm?: Firm
  readonly follows?: string
  readonly facts: Readonly<Record<string, AnswerValueDocument | readonly string[]>>
  readonly answers: Readonly<Record<string, AnswerDocument>>
  readonly retired?: Readonly<Record<string, AnswerDocument>>
  readonly done?: Readonly<Record<string, DoneMark>>
  readonly before?: Readonly<Record<string, SaidBefore>>
  readonly factsBefore?: Profile
}
