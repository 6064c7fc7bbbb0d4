import { clean } from '../../core/text/clean.ts'
import type { Advice } from '../../lint/index.ts'
import type { Words } from '../../words/words.ts'
import { describeInputError } from '../describe-finding.ts'
import type { Looked } from './look-over.ts'
import { burdenTable } from './say-burden.ts'

/** What one rule says at one place, with a fairer wording where there is one. */
export function sayAdvice({ rule, args, fairer }: Advice, words: Words): string {
  const what = words.sayWith(`lint.${rule}`, args)
  return fairer ? words.say('lint.fairer', { what, fairer: words.text(fairer) }) : what
}

/** For people: a line for each piece of advice, then how heavy each list is. */
export function inWords(looked: readonly Looked[], words: Words): string {
  const lines = looked.flatMap(({ advice }) => advice.map((one) => describeAdvice(one, words)))
  const tables = looked.flatMap(({ weight }) => (weight ? [burdenTable(weight, words)] : []))
  return [...(lines.length > 0 ? [lines.join('\n')] : []), ...tables].map((part) => `${part}\n`).join('\n')
}

/** One line of advice. */
export function describeAdvice(advice: Advice, words: Words): string {
  const { rule, severity, place } = advice
  const at = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
  return words.say('cli.lint-line', {
    place: clean(at),
    severity: words.say(`lint.severity.${severity}`),
    what: sayAdvice(advice, words),
    rule,
  })
}

/** What could not be read as a list, and how much there is in all. */
export function faultsInWords(looked: readonly Looked[], words: Words): string {
  return looked.map(({ broken }) => (broken ? describeInputError(broken, words) : '')).join('')
}

/** How many files, errors, warnings and notes. */
export function sumInWords(looked: readonly Looked[], words: Words): string {
  const all = looked.flatMap(({ advice }) => advice)
  const count = (severity: Advice['severity']) => all.filter((one) => one.severity === severity).length
  const broken = looked.reduce((total, { broken: one }) => total + (one ? one.findings.length + one.more : 0), 0)
  return words.say('cli.lint-sum', {
    lists: looked.length,
    errors: count('error') + broken,
    warnings: count('warning'),
    infos: count('info'),
  })
}
