import type { IsoDate, Language } from './text.ts'

export const QUESTIONNAIRE_FORMAT = 'tukiem/sheet/1'

export type QuestionnaireTab = 'guide' | 'facts' | 'questions' | 'help'

export type QuestionnaireColumn =
  | 'id'
  | 'code'
  | 'section'
  | 'question'
  | 'answer'
  | 'unit'
  | 'note'
  | 'proof'
  | 'meaning'
  | 'why'
  | 'papers'
  | 'law'

/** The rows that tell the firm from others, by their ids. */
export const FIRM_ROWS = ['name', 'code', 'province'] as const
export type FirmRow = (typeof FIRM_ROWS)[number]

/** Which list a questionnaire asks from. */
export interface QuestionnaireStamp {
  readonly format: typeof QUESTIONNAIRE_FORMAT
  readonly checklist: string
  readonly version: string
  readonly sha256: string
  readonly languages: readonly Language[]
}

/** A checklist as a spreadsheet to fill in, in words that are safe to show. */
export interface Questionnaire {
  readonly stamp: QuestionnaireStamp
  readonly date: IsoDate
  readonly title: string
  /** Which list this is, for people; under the title of each sheet. */
  readonly about: string
  readonly tabs: Readonly<Record<QuestionnaireTab, string>>
  readonly heads: Readonly<Record<QuestionnaireColumn, string>>
  /** How to fill it in and to send it back, a paragraph each. */
  readonly guide: readonly string[]
  readonly firm: readonly QuestionnaireRow[]
  readonly facts: readonly QuestionnaireRow[]
  readonly questions: readonly QuestionnaireRow[]
  readonly explanations: readonly Explanation[]
  /** "page 2 of 6" with both numbers as placeholders `{page}` and `{pages}`. */
  readonly pageOf: string
}

/** One thing to answer. */
export interface QuestionnaireRow {
  /**
   * What a file of answers calls it; empty for a heading. One of several choices of a fact is `people=overtime`; a question that stands there
   * once for each unit is `pay.minimum-wage#2` with the meaning that it has in the unit.
   */
  readonly id: string
  /** What people call it when they talk about it, such as `B3`; may be empty. */
  readonly code: string
  readonly section: string
  /** The question; below it when to answer it, if not always. */
  readonly ask: string
  readonly unit: string
  readonly help: string
  /** What is known of it already; `null` for nothing. */
  readonly value: string | number | null
  readonly accepts: Accepts
  /** How to answer, for whoever is about to, and for whoever has typed something else. */
  readonly hint: string
  readonly fault: string
}

export type Accepts =
  /** A heading of rows below. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text' }
  /** One of these words. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A number from 0, or one of these words; at most `most`, or what was answered in the row of the id `of`. */
  | {
      readonly kind: 'number'
      readonly whole: boolean
      readonly most: number | null
      readonly of: string | null
      readonly words: readonly string[]
    }

/** What an owner looks up. */
export interface Explanation {
  readonly id: string
  readonly code: string
  readonly ask: string
  readonly meaning: string
  readonly why: string
  readonly papers: readonly string[]
  readonly laws: readonly string[]
}
