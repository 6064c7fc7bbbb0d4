import type { Profile } from './facts.ts'
import type { IsoDate, Language } from './text.ts'

export const ANSWER_STATES = ['yes', 'partly', 'no', 'unwritten', 'unknown', 'not-applicable'] as const
export type AnswerState = (typeof ANSWER_STATES)[number]

/** What the owner said to one question. */
export interface Answer {
  /** A state, a number (number and count), or the id of a choice. */
  readonly value: AnswerState | number | string
  /** The question's meaning when it was answered; an older one is asked again. */
  readonly meaning?: number
  readonly note?: string
  /** The proof at hand, as named by the owner. */
  readonly proof?: string
  /** Why it does not apply. */
  readonly reason?: string
}

export type Answers = Readonly<Record<string, Answer>>

/** The firm says that it has done what the plan asked about one question. It never changes a score: only an answer does. */
export interface DoneMark {
  readonly on: IsoDate
  /** The answer at that time. Once the question is answered anew, the mark is history and counts no more. */
  readonly settles: Answer['value']
  /** What shows that it was done, and where it lies. */
  readonly proof?: string
}

/**
 * What was said before, for another list, about a question of this one: where an answer was taken over from, or what is
 * shown while the question has no answer yet. It never counts by itself.
 */
export interface SaidBefore {
  /** As an answer to this question; absent where another one was answered, which can only be told. */
  readonly value?: Answer['value']
  /** The meaning of this question when it was put here. */
  readonly meaning?: number
  readonly note?: string
  readonly proof?: string
  readonly reason?: string
  /** It stands among the answers, taken over and not said anew. */
  readonly taken?: boolean
  /** The list that it was said for, and the day. */
  readonly list: string
  readonly on: IsoDate
  /** The other question, of the same topic, that it answered; absent for this very question. */
  readonly question?: string
  /** What was asked and what was said, in words: the other list may not be at hand. */
  readonly asked?: string
  readonly said?: string
}

/** How a firm is told from others. */
export interface Firm {
  readonly name?: string
  /** The number that a consultant, an association or a buyer has for it. */
  readonly code?: string
  /** Where it is, as its people write it. */
  readonly province?: string
}

/** One answers file. */
export interface AnswerFile {
  readonly checklist: { readonly id: string; readonly version?: string; readonly sha256?: string }
  /** Counts saves; clocks lie. */
  readonly revision: number
  readonly language?: Language
  readonly firm: Firm
  /** The name of the answers file of the check before, beside this one: all is asked again, and this file alone counts. */
  readonly follows?: string
  readonly facts: Profile
  readonly answers: Answers
  /** Answers whose question is gone: kept, named, never scored. */
  readonly retired: Answers
  /** What was done of the plan, by question; history and questions that are gone included. */
  readonly done?: Readonly<Record<string, DoneMark>>
  /** What was said for other lists, by question of this one. */
  readonly before?: Readonly<Record<string, SaidBefore>>
  /** What was told of the firm too long ago to be taken over. */
  readonly factsBefore?: Profile
}
