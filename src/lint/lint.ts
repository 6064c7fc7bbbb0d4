import type { Place } from '../checklist/finding.ts'
import type { Source } from '../checklist/index.ts'
import { burdenOf } from '../core/burden/measure-burden.ts'
import type { Burden } from '../core/model/burden.ts'
import type { Checklist } from '../core/model/checklist.ts'
import type { Text } from '../core/model/text.ts'
import { isToWrite } from '../core/tailoring/to-write.ts'
import { LINT_SEVERITIES, type LintSetting, type LintSeverity, type Subject } from './rule.ts'
import { RULES, type RuleId } from './rules/index.ts'
import { subjectOf } from './subject.ts'

/** What one rule says at one place. */
export interface Advice {
  readonly rule: RuleId
  readonly severity: LintSeverity
  readonly args: Readonly<Record<string, string | number>>
  readonly place: Place
  /** A wording that asks less of a small firm. */
  readonly fairer?: Text
}

/** What is to be said about a list, and how heavy it is for the firms that get it. */
export interface Review {
  readonly advice: readonly Advice[]
  readonly burden: Burden
  readonly checklist: Checklist
}

/** Advice on a valid list, in the order of its lines. Throws an InputError when the list is not valid. */
export function lintList(source: Source, setting: LintSetting): readonly Advice[] {
  return adviceOn(subjectOf(source, setting))
}

/** The same with the burden. Throws an InputError when the list is not valid. */
export function reviewList(source: Source, setting: LintSetting): Review {
  const subject = subjectOf(source, setting)
  const { checklist, sizes } = subject
  return { advice: adviceOn(subject), burden: burdenOf(checklist, sizes), checklist }
}

function adviceOn(subject: Subject): readonly Advice[] {
  const toWrite = placesToWrite(subject)
  const advice = RULES.flatMap(({ id, severity, check }) =>
    check(subject)
      // How the hint that stands there is worded is no matter of whoever has to write the sentence.
      .filter(({ path }) => id === 'left-to-write' || !toWrite.has(path.join('\n')))
      .map((remark) => ({
        rule: id,
        severity: remark.severity ?? severity,
        args: remark.args,
        place: subject.loaded.placeOf(remark.path),
        ...(remark.fairer ? { fairer: remark.fairer } : {}),
      })),
  )
  return advice.sort(
    ({ place: a, ...one }, { place: b, ...other }) =>
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      LINT_SEVERITIES.indexOf(one.severity) - LINT_SEVERITIES.indexOf(other.severity),
  )
}

/** The paths of texts that are still to be written, a part a line. */
function placesToWrite({ texts }: Subject): ReadonlySet<string> {
  return new Set(
    texts.flatMap(([path, text]) =>
      Object.entries(text).flatMap(([language, sentence]) =>
        isToWrite(sentence) ? [[...path, language].join('\n')] : [],
      ),
    ),
  )
}
