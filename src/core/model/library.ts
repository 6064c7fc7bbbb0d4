import type { Checklist } from './checklist.ts'
import type { FactDefinition } from './facts.ts'
import type { Law, Parameter } from './law.ts'
import type { Text } from './text.ts'

/** What comes with the program beside the lists themselves. */
export interface Library {
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
  readonly parameters: readonly Parameter[]
  /** The packaged lists. */
  readonly lists: readonly { readonly id: string; readonly version: string; readonly title: Text }[]
}

/** A composed checklist with its SHA-256. */
export interface HashedChecklist {
  readonly checklist: Checklist
  readonly sha256: string
}
