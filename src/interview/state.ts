import type { Misfit } from '../core/answer/misfit.ts'
import type { AnswerFile, Answers } from '../core/model/answers.ts'
import type { Checklist, Question } from '../core/model/checklist.ts'
import type { FactDefinition, Profile } from '../core/model/facts.ts'
import type { Law, Parameter } from '../core/model/law.ts'
import type { IsoDate, Language, Text } from '../core/model/text.ts'
import type { NamedQuestions } from './name-questions.ts'

/** What the interview asks from. */
export interface Library {
  readonly checklist: Checklist
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
  readonly parameters: readonly Parameter[]
  /** SHA-256 of the composed checklist, hex. */
  readonly sha256: string
  /** Which questions are asked this time; without it all that fit the firm. Answers to others are kept. */
  readonly scope?: Scope
}

/** Whether a question of a section is asked this time. */
export type Scope = (question: Question, section: string) => boolean

/** What an owner adds to an answer, in free words. */
export interface Addition {
  readonly note?: string
  readonly proof?: string
}

/** What does not change while the interview runs. */
export interface Setting {
  readonly library: Library
  readonly today: IsoDate
  /** How answers are given: at a keyboard, or on a phone. Some sentences tell what to press. */
  readonly by: 'keys' | 'touch'
  /** Where the answers will be or are, for telling: a folder before the first save, then the file. */
  readonly place: string
  /** The owner's own folder, where answers can be saved when they cannot be elsewhere. */
  readonly home: string
}

/** Why an answer could not be saved. */
export interface SaveFailure {
  readonly code: 'disk-full' | 'not-allowed' | 'no-folder' | 'other'
  readonly folder: string
  /** The system's own code, `EIO`. */
  readonly errno: string
}

/** Where the conversation is. */
export type Step =
  | { readonly at: 'language' | 'welcome' | 'firm' | 'review' }
  | { readonly at: 'fact' | 'question'; readonly id: string }

/** What lies over the present step for a moment. */
export type Overlay =
  | { readonly over: 'help' | 'why' | 'note' }
  /** Which proof is at hand; `isAsked`: after an answer, not because the owner wanted to name it. */
  | { readonly over: 'proof' | 'proof-words'; readonly isAsked: boolean }
  /** A number that may be a slip; `meant` is what it may have been meant as. */
  | { readonly over: 'slip'; readonly value: number; readonly unit: string; readonly meant: number | null }
  /** Nothing is lost: what was to come comes afterwards. */
  | { readonly over: 'trouble'; readonly failure: SaveFailure; readonly then: Overlay | null }
  | { readonly over: 'folder'; readonly then: Overlay | null }

/** Something to say once, on the next screen; in no language, for that may change while it stands there. */
export type Notice =
  | { readonly code: 'welcome-back'; readonly open: number; readonly number: number; readonly total: number }
  | { readonly code: 'welcome-back-facts' | 'welcome-back-done' | 'checks-again' }
  /**
   * The list has changed since the last time. `newer`: the version used then, when that was newer than this one; `again`:
   * what means something else now; `gone`: ids of answers whose question is no more.
   */
  | {
      readonly code: 'list-changed'
      readonly newer: string | null
      readonly open: number
      readonly again: NamedQuestions
      readonly gone: readonly string[]
    }
  | { readonly code: 'sized'; readonly questions: number; readonly minutes: number }
  | {
      readonly code: 'section-done'
      readonly section: Text
      readonly strength: Text | null
      readonly good: number
      readonly of: number
    }
  | { readonly code: 'skipped-again'; readonly count: number }
  | { readonly code: 'open-left'; readonly count: number }
  | { readonly code: 'hired-again' | 'note-kept' | 'proof-kept' | 'waits' }
  /** `unit`: what is asked for, `people` where nothing else is said. */
  | { readonly code: 'not-understood'; readonly text: string; readonly unit: string }
  /** A fact was changed: so many questions fit now, so many answers are asked for again, and what came and went. */
  | {
      readonly code: 'sized-anew'
      readonly questions: number
      readonly again: number
      readonly added: NamedQuestions
      readonly removed: NamedQuestions
      /** Numbers of people out of those whose number was changed. */
      readonly counted: NamedQuestions
    }
  | { readonly code: 'misfit'; readonly misfit: Misfit }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'impossible'; readonly value: number; readonly most: number; readonly unit: string }
  | { readonly code: 'conflict'; readonly kept: string; readonly ours: string }

/** What was said in the check before this one: shown where it is asked again, never scored. */
export interface Earlier {
  readonly facts: Profile
  readonly answers: Answers
}

export interface State {
  readonly file: AnswerFile
  /** `null` unless all is asked again. */
  readonly earlier: Earlier | null
  /** The list as the answers were given to it, until it was said what has changed. */
  readonly listBefore: AnswerFile['checklist'] | null
  /** `null` until it is chosen. */
  readonly language: Language | null
  readonly step: Step
  /** The steps shown before, for going back. */
  readonly trail: readonly Step[]
  readonly overlay: Overlay | null
  readonly notices: readonly Notice[]
  /** How often each question was put off in this session. */
  readonly skips: Readonly<Record<string, number>>
  /** What was added to questions that have no answer yet. */
  readonly waiting: Readonly<Record<string, Addition>>
  /** How often it was asked in vain for proof of an answer. */
  readonly proofPassed: number
  /** `saved` only while the disk holds everything that was answered. */
  readonly saved: 'nothing-yet' | 'saved' | 'not-saved'
  /** The owner knows that saving fails and goes on. */
  readonly bearsUnsaved: boolean
  readonly leaving: 'finished' | 'stopped' | null
  readonly hiredAskedAgain: boolean
  /** It was said that the questions put off come now. */
  readonly toldOfSkipped: boolean
}

/** What a press leads to. */
export interface Move {
  readonly state: State
  readonly save?: boolean
  /** Save into this folder from now on. */
  readonly moveTo?: string
}

/** A file in which nothing is answered yet. */
export function emptyAnswers({ checklist, sha256 }: Library): AnswerFile {
  const { id, version } = checklist
  return { checklist: { id, version, sha256 }, revision: 0, firm: {}, facts: {}, answers: {}, retired: {} }
}

/** Whether a file was saved by now: with something in it, or as one that follows a check before. */
export function isBegun({ facts, answers, follows }: AnswerFile): boolean {
  return Object.keys(facts).length + Object.keys(answers).length > 0 || follows !== undefined
}

/** The same step without what lay over it, and with something to say. */
export function stay(state: State, ...notices: readonly Notice[]): Move {
  return { state: { ...state, overlay: null, notices } }
}
