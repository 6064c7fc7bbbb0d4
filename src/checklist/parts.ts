import type { ChecklistDocument, QuestionDocument, SectionDocument } from './documents.ts'
import type { Loaded } from './load.ts'
import type { Path } from './tree.ts'

/** One checklist file of the right shape. */
export type LoadedList = Loaded<ChecklistDocument>

/** A question, and where it and its fix stand: a tailoring may bring a fix of its own. */
export interface Part {
  readonly question: QuestionDocument
  readonly loaded: LoadedList
  readonly path: Path
  readonly fixLoaded: LoadedList
  readonly fixPath: Path
}

/** A section as it is put together from several files. */
export interface SectionPart {
  readonly id: string
  readonly title: SectionDocument['title']
  readonly parts: readonly Part[]
}
