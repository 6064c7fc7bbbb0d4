import type { ClientSource } from '../../core/model/score-record.ts'
import type { Fault } from '../faults.ts'

/** One client to be scored: where its answers lie. */
export interface ClientInput {
  /** Tells it from all others of the run. */
  readonly client: string
  /** What its files are called by, unique in the run. */
  readonly name: string
  readonly from: FileInput | RowInput | FailedInput
}

/** A file of its own. */
export interface FileInput {
  readonly kind: 'file'
  readonly path: string
  readonly file: string
  /** It was named itself, so that it must be answers. */
  readonly isNamed: boolean
}

/** A row of a table or a line of a stream, copied into a file of the run, where it is found by its place. */
export interface RowInput {
  readonly kind: 'row'
  readonly file: string
  readonly row: number
  /** In bytes. */
  readonly at: number
  readonly length: number
  /** What it answered, where nothing may be written. */
  readonly held?: Uint8Array
  /** The file that it came from, `-` for what was piped in: its list may lie beside it. */
  readonly beside: string
}

/** A row of a table that could not be read. */
export interface FailedInput {
  readonly kind: 'failed'
  readonly file: string
  readonly row?: number
  /** It is a whole table: how many clients it holds is not known. */
  readonly isTable?: true
  readonly faults: readonly Fault[]
}

/** What became of one client. */
export type ClientResult =
  | Scored
  | {
      readonly kind: 'failed'
      readonly client: string
      readonly source: FailedSource
      /** It is a whole table. */
      readonly isTable?: true
      readonly faults: readonly Fault[]
    }
  /** A file beside the answers that is none: a checklist, a theme, a plan. */
  | { readonly kind: 'other' }

export interface Scored {
  readonly kind: 'scored'
  /** Its `ClientRecord` as JSON. */
  readonly line: string
  /** It is that of an earlier run. */
  readonly isKept: boolean
  /** What its list is loaded by; `null` where that is not known any more. */
  readonly list: string | null
  /** Ids of answers that the list has no question for. */
  readonly setAside: readonly string[]
}

export type FailedSource = Pick<ClientSource, 'file' | 'row'>
