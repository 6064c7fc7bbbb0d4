import type { IsoDate, Language } from './text.ts'

/** What a task list says of each task: first what an office works with and prints, then what it looks up. */
export const TASK_COLUMNS = [
  'number',
  'phase',
  'urgent',
  'what',
  'first-step',
  'then',
  'who',
  'first-step-by',
  'result-by',
  'status',
  'done-on',
  'note',
  'minutes',
  'hours',
  'cost',
  'proof',
  'why',
  'law',
  'help',
  'question',
] as const
export type TaskColumn = (typeof TASK_COLUMNS)[number]

/** The plan as rows to tick off, in words that are safe to show. */
export interface TaskList {
  readonly language: Language
  readonly date: IsoDate
  /** What the sheet is, with the firm's name. */
  readonly title: string
  /** A few words for the sheet's tab. */
  readonly name: string
  /** Sentences between title and table: when and by which list, who says so. */
  readonly lead: readonly string[]
  /** "page 2 of 6" with both numbers as placeholders `{page}` and `{pages}`. */
  readonly pageOf: string
  /** Every column with its head, in order. */
  readonly columns: readonly { readonly id: TaskColumn; readonly head: string }[]
  readonly statuses: { readonly toDo: string; readonly doing: string; readonly done: string }
  /** How to choose a status. */
  readonly statusHint: string
  readonly rows: readonly TaskRow[]
}

/** One action of the plan, or one thing to find out. */
export interface TaskRow {
  /** From 1, in the order to begin. */
  readonly number: number
  readonly task: 'mend' | 'write-down' | 'find-out'
  /** The question's id. */
  readonly question: string
  readonly phase: string
  /** The word that marks an urgent task, `null` for others. */
  readonly urgent: string | null
  readonly what: string
  readonly firstStep: string
  readonly then: readonly string[]
  readonly who: string
  readonly firstStepBy: IsoDate | null
  readonly resultBy: IsoDate | null
  /** Minutes of the first step, hours of all of it; `null` where nobody can tell. */
  readonly minutes: number | null
  readonly hours: number | null
  readonly cost: string
  readonly proof: readonly string[]
  readonly why: string
  readonly laws: readonly string[]
  readonly help: readonly string[]
  /** The proof that the owner named and the note, as far as given. */
  readonly notes: readonly string[]
  readonly done: { readonly on: IsoDate; readonly proof: string } | null
}
