import { type ConditionProperties, Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import { isAny, isNot } from '../../../src/core/condition/holds.ts'
import type { Condition, FactTest } from '../../../src/core/model/condition.ts'
import { type Band, type ClientData, type Credit, MET_FROM, OUT, type ScoredQuestion } from './scored-question.ts'

/**
 * A rule for each thing that a question can earn: its event says what that is. A share of all is worked out from the
 * event, because the engine knows no arithmetic.
 */
export function withRulesEngine(
  questions: readonly ScoredQuestion[],
): (data: ClientData) => Promise<readonly Credit[]> {
  const engine = new Engine(questions.flatMap(rulesOf))
  return async (data) => {
    const { events } = await engine.run({ ...data })
    const credits = questions.map(() => OUT)
    for (const { params } of events) {
      const question = questions[params?.question]
      credits[params?.question] = params?.credit ?? shareOf(question?.key, question?.of, data)
    }
    return credits
  }
}

function shareOf(key: string | undefined, of: string | null | undefined, data: ClientData): Credit {
  const share = Number(data[key ?? '']) / Number(data[of ?? ''])
  return share >= MET_FROM ? 1 : share
}

function rulesOf({ key, when, states, number, of }: ScoredQuestion, question: number): readonly RuleProperties[] {
  const asked = when ? conditionOf(when) : []
  const rule = (conditions: readonly NestedCondition[], credit?: Credit): RuleProperties => ({
    conditions: { all: [...asked, ...conditions] },
    event: { type: 'earned', params: { question, ...(credit === undefined ? {} : { credit }) } },
  })
  const rules = [...new Set(states.values())].map((credit) => {
    const earning = [...states].flatMap(([state, own]) => (own === credit ? [state] : []))
    return rule([{ fact: key, operator: 'in', value: earning }], credit)
  })
  if (of !== null) {
    const isNumber = { fact: key, operator: 'greaterThanInclusive', value: 0 }
    rules.push(rule([isNumber, { fact: of, operator: 'greaterThan', value: 0 }]))
  }
  if (number) {
    const { target, partly } = number
    rules.push(rule([meets(key, target)], 1))
    if (partly) rules.push(rule([misses(key, target), meets(key, partly)], 0.5))
    rules.push(rule([misses(key, target), ...(partly ? [misses(key, partly)] : [])], 0))
  }
  return rules
}

const meets = (fact: string, { direction, bound }: Band): ConditionProperties => ({
  fact,
  operator: direction === 'atLeast' ? 'greaterThanInclusive' : 'lessThanInclusive',
  value: typeof bound === 'number' ? bound : { fact: bound },
})

const misses = (fact: string, { direction, bound }: Band): ConditionProperties => ({
  fact,
  operator: direction === 'atLeast' ? 'lessThan' : 'greaterThan',
  value: typeof bound === 'number' ? bound : { fact: bound },
})

function conditionOf(condition: Condition): NestedCondition[] {
  if (isAny(condition)) return [{ any: condition.any.map((one) => ({ all: conditionOf(one) })) }]
  if (isNot(condition)) return [{ not: { all: conditionOf(condition.not) } }]
  return Object.entries(condition).flatMap(([fact, test]) => testsOf(fact, test))
}

function testsOf(fact: string, { is, in: among, has, atLeast, atMost }: FactTest): readonly ConditionProperties[] {
  const tests: ConditionProperties[] = []
  if (is !== undefined) tests.push({ fact, operator: 'equal', value: is })
  if (among !== undefined) tests.push({ fact, operator: 'in', value: among })
  if (has !== undefined) tests.push({ fact, operator: 'contains', value: has })
  if (atLeast !== undefined) tests.push({ fact, operator: 'greaterThanInclusive', value: atLeast })
  if (atMost !== undefined) tests.push({ fact, operator: 'lessThanInclusive', value: atMost })
  return tests
}
