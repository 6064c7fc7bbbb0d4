import type { Profile } from './facts.ts'
import type { Language } from './text.ts'

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

/** One answers file. */
export interface AnswerFile {
  readonly checklist: { readonly id: string; readonly version?: string; readonly sha256?: string }
  /** Counts saves; clocks lie. */
  readonly revision: number
  readonly language?: Language
  readonly firm: { readonly name?: string }
  readonly facts: Profile
  readonly answers: Answers
  /** Answers whose question is gone: kept, named, never scored. */
  readonly retired: Answers
}
