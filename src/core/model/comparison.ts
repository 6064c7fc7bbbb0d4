import type { Answer } from './answers.ts'
import type { Assessment, GroupScore, LevelId, Range, Status } from './assessment.ts'
import type { LadderId } from './checklist.ts'
import type { Text } from './text.ts'

export const CAUSES = ['answers', 'checklist', 'firm', 'law'] as const
/** Why a result is not what it was: what the firm answered, what is asked, the firm's facts, the law's own numbers. */
export type Cause = (typeof CAUSES)[number]

/**
 * What became of a question. `new` counts now and did not, `gone` the other way round; `now-known` and `not-known-now`
 * were unknown on one side; the others are known on both sides.
 */
export type ChangeKind = 'improved' | 'worse' | 'same' | 'new' | 'gone' | 'now-known' | 'not-known-now'

/** How a question stood on one side. */
export interface Standing {
  readonly status: Status
  /** `null` when it does not count: out, or a strength. */
  readonly credit: Range | null
  readonly points: number
  /** `null` when it was not answered. */
  readonly value: Answer['value'] | null
  /** For a count: how many there are in all, `null` when unknown. */
  readonly of: number | null
}

/** One question, of one meaning, on both sides. With another meaning it is another question: one gone, one new. */
export interface QuestionChange {
  readonly id: string
  readonly meaning: number
  readonly section: string
  readonly ask: Text
  /** `null` where it was not asked. */
  readonly before: Standing | null
  readonly after: Standing | null
  readonly kind: ChangeKind
  /** What moved its status, its credit or its points, in the order of `CAUSES`; none when all three are the same. */
  readonly causes: readonly Cause[]
}

/** The change of a score, from −1 to 1, of what is sure (`low`) and of what is possible (`high`). */
export interface Shift {
  readonly low: number
  readonly high: number
}

export interface GroupChange {
  /** `null` where the group is not asked. */
  readonly before: GroupScore | null
  readonly after: GroupScore | null
  /** `null` when either side has no score. */
  readonly change: Shift | null
}

/** One line, and what each cause adds to its change or takes from it. */
export interface LineChange extends GroupChange {
  readonly before: GroupScore
  readonly after: GroupScore
  /** They add up to `change`. `null` when it cannot be told: a score is missing on the way from one side to the other. */
  readonly shares: Readonly<Record<Cause, Shift>> | null
}

/** What makes two results less comparable than they look. Never an error. */
export type CompareRemark =
  | { readonly code: 'other-firm'; readonly before: string; readonly after: string }
  | { readonly code: 'other-list'; readonly before: string; readonly after: string }
  | { readonly code: 'other-scoring'; readonly before: string; readonly after: string }
  | { readonly code: 'days-swapped'; readonly before: string; readonly after: string }
  /** Only one of the two has a line of who tailored its list; the other name is empty. */
  | { readonly code: 'asked-once'; readonly before: string; readonly after: string }
  /** Each has such a line, of another publisher: nothing can be compared. */
  | { readonly code: 'asked-by-other'; readonly before: string; readonly after: string }

/** What identifies one of the two results. */
export interface ComparedCheck
  extends Pick<Assessment, 'today' | 'scoring' | 'firm' | 'size' | 'urgent' | 'toFindOut' | 'proofs'> {
  readonly checklist: Pick<Assessment['checklist'], 'id' | 'version' | 'sha256' | 'title' | 'lawAsOf'>
  /** `null` when it cannot be told. */
  readonly level: LevelId | null
}

export interface LadderChange {
  readonly id: LadderId
  readonly question: string
  /** `null` where it is not asked; `people` is `null` where the number is not known. */
  readonly before: { readonly people: number | null; readonly of: number } | null
  readonly after: { readonly people: number | null; readonly of: number } | null
}

/** Two results of one firm beside each other, made from them alone. */
export interface Comparison {
  readonly format: 'tukiem/comparison/1'
  readonly remarks: readonly CompareRemark[]
  readonly before: ComparedCheck
  readonly after: ComparedCheck
  readonly lines: { readonly law: LineChange; readonly buyer: LineChange; readonly good: LineChange }
  /** The line "asked by …" of who tailored the lists of both; none where they are not of the same publisher. */
  readonly asked?: LineChange & { readonly by: string }
  readonly sections: readonly (GroupChange & { readonly id: string; readonly title: Text })[]
  readonly ladders: readonly LadderChange[]
  /** In the order of the later list, then what is gone in the order of the earlier one. */
  readonly questions: readonly QuestionChange[]
}
