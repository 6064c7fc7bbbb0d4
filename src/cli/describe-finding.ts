import type { Finding, InputError } from '../checklist/index.ts'
import { clean } from '../core/text/clean.ts'
import type { Words } from '../words/words.ts'
import { sayFinding } from './say-finding.ts'

/** One line: `vn-pay.yaml:14:9 what is wrong and how to mend it`; in a sheet `answers.csv:5:12 (B5) …` or `a.xlsx (Bảng 2, B5) …`. */
export function describeFinding(finding: Finding, words: Words): string {
  const { place } = finding
  const at = place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`
  const sheet = place.sheet === undefined ? '' : `${clean(place.sheet)}, `
  const cell = place.cell === undefined ? '' : ` (${sheet}${place.cell})`
  return `${clean(place.file)}${at}${cell} ${sayFinding(finding, words)}`
}

/** All findings, a line each, and how many more there are. */
export function describeInputError(error: InputError, words: Words): string {
  const more = error.more > 0 ? [words.say('cli.more-findings', { count: error.more })] : []
  return `${[...error.findings.map((finding) => describeFinding(finding, words)), ...more].join('\n')}\n`
}
