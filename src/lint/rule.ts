import type { AnswerWords } from '../checklist/answer-value.ts'
import type { PlacedText } from '../checklist/check-texts.ts'
import type { ListContext } from '../checklist/index.ts'
import type { LoadedList, Part } from '../checklist/parts.ts'
import type { Path } from '../checklist/tree.ts'
import type { Checklist } from '../core/model/checklist.ts'
import type { Crosswalk, FactOnSheet, PlainWords } from '../core/model/content.ts'
import type { IsoDate } from '../core/model/text.ts'

/** `error`: wrong. `warning`: owners or readers will stumble. `info`: worth knowing. */
export const LINT_SEVERITIES = ['error', 'warning', 'info'] as const
export type LintSeverity = (typeof LINT_SEVERITIES)[number]

/** What lists are held against. */
export interface LintSetting extends ListContext {
  readonly today: IsoDate
  readonly crosswalk: Crosswalk
  readonly factSheet: readonly FactOnSheet[]
  readonly plainWords: PlainWords
  /** How the answers of a list's own tests are understood. */
  readonly answerWords: AnswerWords
}

/** One valid list, as its rules see it. */
export interface Subject {
  readonly loaded: LoadedList
  /** The questions that stand in this file; those of included lists are looked at in their own. */
  readonly own: readonly Part[]
  /** Every text that stands in this file. */
  readonly texts: readonly PlacedText[]
  /** The list as firms get it. */
  readonly checklist: Checklist
  readonly setting: LintSetting
}

/** One place where a rule has something to say; `severity` where it differs from that of the rule. */
export interface Remark {
  readonly path: Path
  readonly args: Readonly<Record<string, string | number>>
  readonly severity?: LintSeverity
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
