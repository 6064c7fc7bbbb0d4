import type { AnswerFile, Firm } from './answers.ts'
import type { AskedLine, Assessment, GroupScore, LadderStep, Level, Status } from './assessment.ts'
import type { Profile } from './facts.ts'
import type { Depth } from './share.ts'
import type { FirmSize } from './sized.ts'
import type { IsoDate } from './text.ts'

/** One firm's result in a line: what an assessment says, with ids in the place of texts. Cohorts are made of these. */
export interface ScoreRecord {
  readonly format: 'tukiem/score/1'
  /** The version of the scoring rules. */
  readonly scoring: string
  readonly today: IsoDate
  readonly checklist: Required<AnswerFile['checklist']>
  readonly firm: Firm
  readonly facts: Profile
  readonly size: FirmSize
  readonly level: Level
  /** Ids of the confirmed critical gaps, in the order of the list. */
  readonly urgent: readonly string[]
  readonly toFindOut: number
  readonly proofs: number
  readonly lines: Assessment['lines']
  readonly asked?: AskedLine
  readonly strengths: Assessment['strengths']
  readonly sections: readonly { readonly id: string; readonly group: GroupScore }[]
  readonly ladders: readonly LadderStep[]
  /** Ids of the kept questions by what their answer means, in the order of the list. */
  readonly questions: Readonly<Record<Status, readonly string[]>>
  /** Where a firm handed on a part of its result. What it did not say is empty here: it is unknown, and counts as nothing. */
  readonly told?: Told
}

/** How much of its result a firm handed on, where that was not all of it. */
export interface Told {
  readonly depth: Exclude<Depth, 'full'>
  /** How many critical gaps are confirmed; `null` where the firm did not say. */
  readonly urgent: number | null
  /** Whether it said how many strengths it has. */
  readonly strengths: boolean
  /** How many questions have each status, strengths apart; `null` where that cannot be told. */
  readonly counts: Readonly<Record<Status, number>> | null
}

/** Where a client's answers came from. */
export interface ClientSource {
  /** The file as it was found, with slashes on every system; `-` for what was piped in. */
  readonly file: string
  /** The row of a table or the line of a stream, from 1. */
  readonly row?: number
  /** SHA-256 of the file, or of the row, hex. */
  readonly sha256: string
}

/** The result of one client among many. */
export interface ClientRecord extends ScoreRecord {
  /** Tells the client from all others, and stays the same from one run to the next. */
  readonly client: string
  readonly source: ClientSource
}

/** What stands in the place of a client's result that could not be had. */
export interface ErrorRecord {
  readonly format: 'tukiem/error/1'
  /** As in a result, where the client could be read. */
  readonly client?: string
  readonly source: Pick<ClientSource, 'file' | 'row'>
  readonly faults: readonly {
    readonly code: string
    /** In the line, from 1. */
    readonly column?: string | number
    readonly what: string
    /** How to mend it. */
    readonly mend: string
  }[]
}
