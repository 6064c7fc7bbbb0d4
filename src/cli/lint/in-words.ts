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
  const lines = looked.flatMap(({ advice }) => [
    ...shown(advice).map((one) => describeAdvice(one, words)),
    ...rest(advice, words),
  ])
  const tables = looked.flatMap(({ weight }) => (weight ? [burdenTable(weight, words)] : []))
  return [...(lines.length > 0 ? [lines.join('\n')] : []), ...tables].map((part) => `${part}\n`).join('\n')
}

/** A rule that has this often something to say of a file is understood; the rest of it takes one line. */
const MOST_OF_A_RULE = 5

/** An error is never left to the rest. */
function shown(advice: readonly Advice[]): readonly Advice[] {
  const before = new Map<string, number>()
  return advice.filter(({ rule, severity }) => {
    const count = (before.get(rule) ?? 0) + 1
    before.set(rule, count)
    return severity === 'error' || count <= MOST_OF_A_RULE
  })
}

/** In which lines rules say more of the same. */
function rest(advice: readonly Advice[], words: Words): readonly string[] {
  const said = new Set(shown(advice))
  const left = advice.filter((one) => !said.has(one))
  return [...new Set(left.map(({ rule }) => rule))].map((rule) => {
    const places = left.filter((one) => one.rule === rule).map(({ place }) => place)
    const lines = [...new Set(places.flatMap(({ line }) => line ?? []))].join(', ')
    return words.say('cli.lint-more', { file: clean(places[0]?.file ?? ''), count: places.length, rule, lines })
  })
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
