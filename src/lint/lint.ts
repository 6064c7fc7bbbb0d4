import type { Place } from '../checklist/finding.ts'
import type { Source } from '../checklist/index.ts'
import { LINT_SEVERITIES, type LintSetting, type LintSeverity } from './rule.ts'
import { RULES, type RuleId } from './rules/index.ts'
import { subjectOf } from './subject.ts'

/** What one rule says at one place. */
export interface Advice {
  readonly rule: RuleId
  readonly severity: LintSeverity
  readonly args: Readonly<Record<string, string | number>>
  readonly place: Place
}

/** Advice on a valid list, in the order of its lines. Throws an InputError when the list is not valid. */
export function lintList(source: Source, setting: LintSetting): readonly Advice[] {
  const subject = subjectOf(source, setting)
  const advice = RULES.flatMap(({ id, severity, check }) =>
    check(subject).map((remark) => ({
      rule: id,
      severity: remark.severity ?? severity,
      args: remark.args,
      place: subject.loaded.placeOf(remark.path),
    })),
  )
  return advice.sort(
    ({ place: a, ...one }, { place: b, ...other }) =>
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      LINT_SEVERITIES.indexOf(one.severity) - LINT_SEVERITIES.indexOf(other.severity),
  )
}
