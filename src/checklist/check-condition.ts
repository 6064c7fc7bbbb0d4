import { isAny, isNot } from '../core/condition/holds.ts'
import type { Condition, FactScalar, FactTest } from '../core/model/condition.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import { unknownFact } from './check-references.ts'
import { type Finding, NONE } from './finding.ts'
import type { Loaded } from './load.ts'
import { nearest } from './near.ts'
import type { Path } from './tree.ts'

const OPERATORS: Readonly<Record<FactDefinition['kind'], readonly string[]>> = {
  number: ['is', 'in', 'atLeast', 'atMost'],
  'yes-no': ['is'],
  choice: ['is', 'in'],
  several: ['has'],
}

const YES_NO: ReadonlyMap<FactScalar, boolean> = new Map<FactScalar, boolean>([
  ['yes', true],
  ['no', false],
  [true, true],
  [false, false],
])

interface Setting {
  readonly facts: readonly FactDefinition[]
  readonly loaded: Loaded<unknown>
}

/** What is wrong in a `when`: facts that nobody asks, operators and values that do not fit the fact. */
export function conditionFindings(condition: Condition, path: Path, setting: Setting): readonly Finding[] {
  const { any, not, tests } = partsOf(condition)
  if (Object.keys(condition).length > 1 && (any || not)) return [setting.loaded.found('condition-mixed', {}, path)]
  if (any) return any.flatMap((part, index) => conditionFindings(part, [...path, 'any', index], setting))
  if (not) return conditionFindings(not, [...path, 'not'], setting)
  return tests.flatMap(([fact, test]) => testFindings(fact, test, [...path, fact], setting))
}

/** The same condition with `yes` and `no` as true and false, as profiles hold them. */
export function plainCondition(condition: Condition, facts: readonly FactDefinition[]): Condition {
  const { any, not, tests } = partsOf(condition)
  if (any) return { any: any.map((part) => plainCondition(part, facts)) }
  if (not) return { not: plainCondition(not, facts) }
  return Object.fromEntries(
    tests.map(([fact, test]) => {
      const isYesNo = facts.find(({ id }) => id === fact)?.kind === 'yes-no'
      const truth = test.is === undefined ? undefined : YES_NO.get(test.is)
      return [fact, isYesNo && truth !== undefined ? { ...test, is: truth } : test]
    }),
  )
}

/** A condition is `any`, `not` or a map of facts; the schema has checked the shape of each. */
function partsOf(condition: Condition): {
  readonly any?: readonly Condition[]
  readonly not?: Condition
  readonly tests: readonly (readonly [string, FactTest])[]
} {
  if (isAny(condition)) return { any: condition.any, tests: [] }
  if (isNot(condition)) return { not: condition.not, tests: [] }
  return { tests: Object.entries(condition) }
}

function testFindings(id: string, test: FactTest, path: Path, { facts, loaded }: Setting): readonly Finding[] {
  const { found } = loaded
  const fact = facts.find((one) => one.id === id)
  if (!fact) return [unknownFact(id, path, facts, loaded)]
  const operators = OPERATORS[fact.kind]
  return Object.entries(test).flatMap(([operator, value]: [string, FactScalar | readonly FactScalar[]]) => {
    const accepted = operators.join(', ')
    if (!operators.includes(operator))
      return [found('fact-operator', { fact: id, operator, accepted }, [...path, operator])]
    return isList(value)
      ? value.flatMap((one, index) => valueFindings(fact, one, [...path, operator, index], loaded))
      : valueFindings(fact, value, [...path, operator], loaded)
  })
}

function valueFindings(
  fact: FactDefinition,
  value: FactScalar,
  path: Path,
  { found }: Loaded<unknown>,
): readonly Finding[] {
  const choices = (fact.choices ?? []).map(({ id }) => id)
  if (fact.kind === 'number')
    return typeof value === 'number' ? [] : [found('fact-not-number', { fact: fact.id }, path)]
  if (fact.kind === 'yes-no' && YES_NO.has(value)) return []
  if (fact.kind === 'yes-no') return [found('fact-value', { fact: fact.id, accepted: 'yes, no', near: NONE }, path)]
  if (typeof value === 'string' && choices.includes(value)) return []
  const near = nearest(String(value), choices)
  return [found('fact-value', { fact: fact.id, accepted: choices.join(', '), near }, path)]
}

function isList(value: FactScalar | readonly FactScalar[]): value is readonly FactScalar[] {
  return Array.isArray(value)
}
