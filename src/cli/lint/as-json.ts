import type { Words } from '../../words/words.ts'
import { sayFinding } from '../say-finding.ts'
import { sayAdvice } from './in-words.ts'
import type { Looked } from './look-over.ts'
import { sayGrade } from './say-burden.ts'

/** For programs: `tukiem/lint/1`. */
export function asJson(looked: readonly Looked[], words: Words): string {
  const files = looked.map(({ file, advice, weight, broken }) => ({
    file,
    valid: broken === null,
    ...(broken
      ? {
          faults: broken.findings.map((finding) => ({
            code: finding.code,
            message: sayFinding(finding, words),
            line: finding.place.line,
            column: finding.place.column,
          })),
        }
      : {}),
    advice: advice.map((one) => ({
      rule: one.rule,
      severity: one.severity,
      message: sayAdvice(one, words),
      ...(one.fairer ? { fairer: words.text(one.fairer) } : {}),
      line: one.place.line,
      column: one.place.column,
    })),
    ...(weight ? { burden: { ...weight.burden, why: sayGrade(weight.burden, words) } } : {}),
  }))
  return `${JSON.stringify({ format: 'tukiem/lint/1', files }, null, 2)}\n`
}
