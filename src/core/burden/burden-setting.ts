import type { Wording } from '../checklist/wording-of.ts'
import type { HardThing } from '../model/content.ts'
import type { FactDefinition } from '../model/facts.ts'

/** What a list is held against. */
export interface BurdenSetting {
  readonly facts: readonly FactDefinition[]
  readonly hardThings: readonly HardThing[]
  /** The questions of packaged lists: they are what a firm is asked anyway, and their weight is nobody's doing. */
  readonly packaged: ReadonlyMap<string, Wording>
}
