import { boundOf, directionOf } from '../answer/target.ts'
import { type Question, SEVERITIES, type Target, type Tier, type WrittenFor } from '../model/checklist.ts'
import { sameValue } from './same-value.ts'

/** What differs in a question that two packs have. */
export type DiffAspect =
  | 'severity'
  | 'tier'
  | 'when'
  | 'kind'
  | 'target'
  | 'documents'
  | 'written'
  | 'basis'
  | 'meaning'
  | 'own'

/** Whether it asks more or less of a firm than before; `unclear`: of some firms more, of others less. */
export type Weight = 'heavier' | 'lighter' | 'unclear'

export interface QuestionDiff {
  readonly aspect: DiffAspect
  readonly weight: Weight
  /** As it was and is, where a word says it: a severity, a tier, a kind, a number of papers. */
  readonly from?: string | number
  readonly to?: string | number
}

/** The parts of a question that are read, by the name of each. */
const READ = ['ask', 'help', 'met', 'gap', 'why', 'mayNotApply', 'proof', 'fix'] as const

/** The parts of a question whose words differ. */
export function rewordedIn(before: Question, after: Question): readonly string[] {
  const choices = sameValue(choicesOf(before), choicesOf(after)) ? [] : ['choices']
  return [...READ.filter((part) => !sameValue(before[part], after[part])), ...choices]
}

const choicesOf = (question: Question): unknown => (question.kind === 'choice' ? question.choices : null)

/** What a question asks more or less than before. */
export function weighedIn(before: Question, after: Question): readonly QuestionDiff[] {
  const ranked = <Value extends string | number>(
    aspect: DiffAspect,
    [from, to]: readonly [Value, Value],
    rank: (value: Value) => number,
  ): readonly QuestionDiff[] => (from === to ? [] : [{ aspect, weight: weightOf(rank(to) - rank(from)), from, to }])
  return [
    ...ranked('severity', [severityOf(before), severityOf(after)], (one) => -SEVERITIES.indexOf(one)),
    ...ranked('tier', [before.tier, after.tier], (tier) => FIRMS_OF_TIER[tier]),
    ...whenIn(before, after),
    ...ranked('kind', [before.kind, after.kind], (kind) => WORK_OF_KIND[kind]),
    ...targetIn(before, after),
    ...ranked('documents', [before.proof.length, after.proof.length], (count) => count),
    ...ranked('written', [before.written ?? 'none', after.written ?? 'none'], (by) => PAPER_FOR[by]),
    ...ranked('basis', [before.basis, after.basis], () => 0),
    ...ranked('meaning', [before.meaning, after.meaning], () => 0),
    ...ranked('own', [before.own ? 'own' : 'base', after.own ? 'own' : 'base'], () => 0),
  ]
}

/** A publisher's own weight counts for it; a strength weighs the least there is. */
function severityOf({ severity, weighs }: Question): Question['severity'] {
  return weighs ?? severity
}

/** The more firms are asked, the heavier a list is. */
const FIRMS_OF_TIER: Readonly<Record<Tier, number>> = { core: 3, standard: 2, extended: 1 }
/** Numbers have to be looked up. */
const WORK_OF_KIND: Readonly<Record<Question['kind'], number>> = { 'yes-no': 1, choice: 2, count: 3, number: 3 }
const PAPER_FOR: Readonly<Record<WrittenFor | 'none', number>> = { none: 0, helps: 0, buyer: 1, law: 1 }

function weightOf(difference: number): Weight {
  if (difference === 0) return 'unclear'
  return difference > 0 ? 'heavier' : 'lighter'
}

/** A condition that is gone asks more firms, a new one fewer; of another one nobody can tell. */
function whenIn(before: Question, after: Question): readonly QuestionDiff[] {
  if (sameValue(before.when, after.when)) return []
  return [{ aspect: 'when', weight: weightOf(Number(after.when === undefined) - Number(before.when === undefined)) }]
}

function targetIn(before: Question, after: Question): readonly QuestionDiff[] {
  if (before.kind === 'count' && after.kind === 'count')
    return before.of === after.of ? [] : [{ aspect: 'target', weight: 'unclear', from: before.of, to: after.of }]
  if (before.kind !== 'number' || after.kind !== 'number') return []
  const measure = ({ target, partly, unit, variants }: typeof before) => ({ target, partly, unit, variants })
  if (sameValue(measure(before), measure(after))) return []
  const isOnlyTarget = sameValue({ ...measure(before), target: after.target }, measure(after))
  const weight = isOnlyTarget ? strictness(before.target, after.target) : 'unclear'
  return [{ aspect: 'target', weight }]
}

function strictness(before: Target, after: Target): Weight {
  const [from, to] = [boundOf(before), boundOf(after)]
  if (directionOf(before) !== directionOf(after) || typeof from !== 'number' || typeof to !== 'number') return 'unclear'
  return weightOf(directionOf(after) === 'atLeast' ? to - from : from - to)
}
