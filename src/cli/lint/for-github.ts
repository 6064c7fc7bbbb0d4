import type { Place } from '../../checklist/finding.ts'
import { clean } from '../../core/text/clean.ts'
import type { LintSeverity } from '../../lint/index.ts'
import type { Words } from '../../words/words.ts'
import { sayFinding } from '../say-finding.ts'
import { type Gate, isAtGate } from './gate.ts'
import { sayAdvice } from './in-words.ts'
import type { Looked } from './look-over.ts'
import { sayGrade } from './say-burden.ts'

const COMMANDS: Readonly<Record<LintSeverity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** For GitHub: workflow commands that it shows beside the lines of a pull request. */
export function forGithub(looked: readonly Looked[], gate: Gate, words: Words): string {
  return looked
    .flatMap((one) => [
      ...one.advice.map((advice) => command(advice.severity, advice.place, advice.rule, sayAdvice(advice, words))),
      ...(one.broken?.findings ?? []).map((finding) =>
        command('error', finding.place, finding.code, sayFinding(finding, words)),
      ),
      ...(one.weight
        ? [
            command(
              isAtGate({ ...one, advice: [] }, gate) ? 'error' : 'info',
              { file: one.file },
              `burden ${one.weight.burden.grade}`,
              sayGrade(one.weight.burden, words),
            ),
          ]
        : []),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

/** `::error file=a.yaml,line=3,col=5,title=rule::what to do`. */
function command(severity: LintSeverity, { file, line, column }: Place, title: string, message: string): string {
  const properties = Object.entries({ file, line, col: column, title })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${inProperty(String(value))}`)
  return `::${COMMANDS[severity]} ${properties.join(',')}::${inMessage(message)}`
}

/** As GitHub's own toolkit escapes it; of line ends, which would end a command, `clean` leaves none. */
function inMessage(text: string): string {
  return clean(text).replaceAll('%', '%25')
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
