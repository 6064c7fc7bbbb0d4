import { byCodeUnits } from '../text/by-code-units.ts'

/** Below 0 where version `a` comes before `b`, by the rules of Semantic Versioning (11). */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [versionOf(a), versionOf(b)]
  const order = compareParts(first.numbers, second.numbers)
  if (order !== 0 || first.trial === second.trial) return order
  if (first.trial === '' || second.trial === '') return first.trial === '' ? 1 : -1
  return compareParts(first.trial.split('.'), second.trial.split('.'))
}

/** `1.2.0-draft.1` is a trial of 1.2.0, and comes before it. */
function versionOf(version: string): { readonly numbers: readonly string[]; readonly trial: string } {
  const dash = version.indexOf('-')
  const [numbers, trial] = dash < 0 ? [version, ''] : [version.slice(0, dash), version.slice(dash + 1)]
  return { numbers: numbers.split('.'), trial }
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((part, at) => comparePart(part, b[at]) !== 0)
  if (differing < 0) return a.length - b.length
  return comparePart(a[differing] ?? '', b[differing])
}

/** Numbers by their size and before words; words by their letters; what goes on is the greater one. */
function comparePart(a: string, b: string | undefined): number {
  if (b === undefined) return 1
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (isNumber && isOtherNumber) return Number(BigInt(a) - BigInt(b))
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return byCodeUnits(a, b)
}
