import { GRADES, type Grade } from '../../core/model/burden.ts'
import { LINT_SEVERITIES, type LintSeverity } from '../../lint/rule.ts'
import { UsageError } from '../usage-error.ts'
import type { Looked } from './look-over.ts'

/** From which severity and from which grade on the command ends with 1. */
export interface Gate {
  readonly severity: LintSeverity
  readonly grade: Grade
}

/** What is wrong, and what must not be sent like this. */
const USUAL: Gate = { severity: 'error', grade: 'E' }

/** What can be asked for: a severity, or a grade; the other one stays as usual. */
export const GATES: readonly string[] = [...LINT_SEVERITIES, ...GRADES]

/** Throws a UsageError for what is neither a severity nor a grade. */
export function gateOf(asked: string | undefined): Gate {
  if (asked === undefined) return USUAL
  const severity = LINT_SEVERITIES.find((one) => one === asked)
  if (severity) return { ...USUAL, severity }
  const grade = GRADES.find((one) => one === asked.toUpperCase())
  if (grade) return { ...USUAL, grade }
  throw new UsageError('cli.bad-fail-on', {})
}

/** Whether something is to be said of a file that is as bad as that. */
export function isAtGate({ advice, weight }: Looked, { severity, grade }: Gate): boolean {
  const severities = LINT_SEVERITIES.slice(0, LINT_SEVERITIES.indexOf(severity) + 1)
  const isHeavy = weight !== null && GRADES.indexOf(weight.burden.grade) >= GRADES.indexOf(grade)
  return isHeavy || advice.some((one) => severities.includes(one.severity))
}
