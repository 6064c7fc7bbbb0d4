import type { SignatureCheck } from '../trust/signature.ts'
import type { Checklist } from './checklist.ts'
import type { Duty } from './content.ts'
import type { FactDefinition } from './facts.ts'
import type { Law, Parameter } from './law.ts'
import type { Pack } from './pack.ts'
import type { Text } from './text.ts'

/** What comes with the program beside the lists themselves. */
export interface Library {
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
  readonly parameters: readonly Parameter[]
  /** Legal duties with a date. */
  readonly duties: readonly Duty[]
  /** The packaged lists. */
  readonly lists: readonly PackagedList[]
}

export interface PackagedList {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly about?: Text
  /** Other lists are built from it; people do not choose it. */
  readonly module?: boolean
}

/** A composed checklist with its SHA-256. */
export interface HashedChecklist {
  readonly checklist: Checklist
  readonly sha256: string
  /** What it came in, when it came in one. */
  readonly pack?: Pack
  /** Of that pack; nothing that was altered is opened. */
  readonly signature?: SignatureCheck
}
