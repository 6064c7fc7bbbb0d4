import logic from 'json-logic-js'
import { isAny, isNot } from '../../../src/core/condition/holds.ts'
import type { Condition, FactTest } from '../../../src/core/model/condition.ts'
import {
  type Band,
  type ClientData,
  type Credit,
  MET_FROM,
  OUT,
  type ScoredQuestion,
  UNKNOWN,
} from './scored-question.ts'

/** A rule of JsonLogic, which is JSON. */
type Rule = string | number | boolean | readonly Rule[] | { readonly [operator: string]: Rule }

/** One rule for each question, made once; each gives what the answer earns. */
export function withJsonLogic(questions: readonly ScoredQuestion[]): (data: ClientData) => readonly Credit[] {
  const rules = questions.map(ruleOf)
  return (data) => rules.map((rule) => Number(logic.apply(rule, data)))
}

const dataAt = (key: string): Rule => ({ var: key })

function ruleOf({ key, when, states, number, of }: ScoredQuestion): Rule {
  const answer = dataAt(key)
  const branches: Rule[] = when ? [{ '!': [conditionOf(when)] }, OUT] : []
  for (const [state, credit] of states) branches.push({ '===': [answer, state] }, credit)
  if (number) {
    branches.push(meets(answer, number.target), 1)
    if (number.partly) branches.push(meets(answer, number.partly), 0.5)
    branches.push(0)
  } else if (of !== null) {
    const share: Rule = { '/': [answer, dataAt(of)] }
    branches.push({ '===': [dataAt(of), 0] }, OUT, { '>=': [share, MET_FROM] }, 1, share)
  } else branches.push(UNKNOWN)
  return { if: branches }
}

function meets(answer: Rule, { direction, bound }: Band): Rule {
  return { [direction === 'atLeast' ? '>=' : '<=']: [answer, typeof bound === 'number' ? bound : dataAt(bound)] }
}

function conditionOf(condition: Condition): Rule {
  if (isAny(condition)) return { or: condition.any.map(conditionOf) }
  if (isNot(condition)) return { '!': [conditionOf(condition.not)] }
  return { and: Object.entries(condition).flatMap(([fact, test]) => testsOf(dataAt(fact), test)) }
}

function testsOf(fact: Rule, { is, in: among, has, atLeast, atMost }: FactTest): readonly Rule[] {
  const tests: Rule[] = []
  if (is !== undefined) tests.push({ '===': [fact, is] })
  if (among !== undefined) tests.push({ in: [fact, among] })
  if (has !== undefined) tests.push({ in: [has, fact] })
  if (atLeast !== undefined) tests.push({ '>=': [fact, atLeast] })
  if (atMost !== undefined) tests.push({ '<=': [fact, atMost] })
  return tests
}
