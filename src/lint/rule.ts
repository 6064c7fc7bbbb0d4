import type { AnswerWords } from '../checklist/answer-value.ts'
import type { PlacedText } from '../checklist/check-texts.ts'
import type { ChangeDocument, FixDocument, QuestionDocument } from '../checklist/documents.ts'
import type { ListContext } from '../checklist/index.ts'
import type { LoadedList, Part } from '../checklist/parts.ts'
import type { Path } from '../checklist/tree.ts'
import type { SizeCount } from '../core/burden/measure-burden.ts'
import type { TypicalFirm } from '../core/burden/typical-firms.ts'
import type { Sense } from '../core/checklist/sense-of.ts'
import type { WordedText, Wording } from '../core/checklist/wording-of.ts'
import type { Checklist, Question } from '../core/model/checklist.ts'
import type { Crosswalk, FactOnSheet, HardThing, PlainWords } from '../core/model/content.ts'
import type { IsoDate, Text } from '../core/model/text.ts'

/** `error`: wrong. `warning`: owners or readers will stumble. `info`: worth knowing. */
export const LINT_SEVERITIES = ['error', 'warning', 'info'] as const
export type LintSeverity = (typeof LINT_SEVERITIES)[number]

/** What lists are held against. */
export interface LintSetting extends ListContext {
  readonly today: IsoDate
  readonly crosswalk: Crosswalk
  readonly factSheet: readonly FactOnSheet[]
  readonly plainWords: PlainWords
  readonly hardThings: readonly HardThing[]
  /** What each question of the packaged lists means. */
  readonly senses: ReadonlyMap<string, Sense>
  /** What it says beside that. */
  readonly wordings: ReadonlyMap<string, Wording>
  /** How the answers of a list's own tests are understood. */
  readonly answerWords: AnswerWords
}

/** One valid list, as its rules see it. */
export interface Subject {
  readonly loaded: LoadedList
  /** The questions that stand in this file; those of included lists are looked at in their own. */
  readonly own: readonly Part[]
  /** What is asked in this file by its publisher alone, neither by a packaged list nor by the law. */
  readonly asked: readonly AskedPart[]
  /** What this file may ask for: by questions of its own, and by what it makes of those of others. */
  readonly demands: readonly Demand[]
  /** The questions of the list under `from`, before anything was dropped. */
  readonly base: readonly { readonly section: string; readonly question: QuestionDocument }[]
  /** Each fix that stands in this file, those that it puts in the place of another among them. */
  readonly fixes: readonly { readonly fix: FixDocument; readonly path: Path }[]
  /** What this file changes in questions of others. */
  readonly changes: readonly ChangedPart[]
  /** Every text that stands in this file. */
  readonly texts: readonly PlacedText[]
  /** The list as firms get it. */
  readonly checklist: Checklist
  /** Firms that may get it. */
  readonly firms: readonly TypicalFirm[]
  /** What it asks of firms of each size. */
  readonly sizes: readonly SizeCount[]
  readonly setting: LintSetting
}

/** A question as it stands in a file, and as firms get it. */
export interface AskedPart {
  readonly question: Question
  readonly path: Path
}

/** What a file changes in a question of another one. */
export interface ChangedPart {
  readonly change: ChangeDocument
  readonly path: Path
  /** As it was. */
  readonly before: QuestionDocument
}

/** The texts of a question in which something may be asked for, as they stand in a file. */
export interface Demand {
  /** As firms get it. */
  readonly question: Question
  readonly texts: readonly PlacedText[]
  /** What it said before this file changed it; nothing where it is new. */
  readonly before: readonly WordedText[]
}

/** One place where a rule has something to say; `severity` where it differs from that of the rule. */
export interface Remark {
  readonly path: Path
  readonly args: Readonly<Record<string, string | number>>
  readonly severity?: LintSeverity
  /** A wording that asks less of a small firm. */
  readonly fairer?: Text
}

/** One piece of advice on valid lists. The words are in templates/words, `lint.<id>`. */
export interface Rule<Id extends string = string> {
  /** For ever. */
  readonly id: Id
  readonly severity: LintSeverity
  readonly check: (subject: Subject) => readonly Remark[]
}

/** Keeps the id of a rule as a type. */
export function rule<Id extends string>(one: Rule<Id>): Rule<Id> {
  return one
}
