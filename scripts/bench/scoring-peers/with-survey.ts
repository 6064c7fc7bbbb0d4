import { Model } from 'survey-core'
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

/** A survey of these questions, made once; a calculated value beside each question gives what its answer earns. */
export function withSurvey(questions: readonly ScoredQuestion[]): (data: ClientData) => readonly Credit[] {
  const survey = new Model({
    elements: questions.map(({ key, when, states, number, of }) => ({
      type: number || of !== null ? 'text' : 'radiogroup',
      name: key,
      ...(number || of !== null ? {} : { choices: [...states.keys()] }),
      ...(when ? { visibleIf: expressionOf(when) } : {}),
    })),
    calculatedValues: questions.map((question) => ({ name: nameOf(question), expression: creditOf(question) })),
  })
  const names = questions.map(nameOf)
  return (data) => {
    survey.data = { ...data }
    return names.map((name) => Number(survey.getVariable(name)))
  }
}

const nameOf = ({ key }: ScoredQuestion): string => `credit_${key}`
const dataAt = (key: string): string => `{${key}}`
const text = (value: string | number | boolean): string => (typeof value === 'string' ? `'${value}'` : `${value}`)

function creditOf({ key, when, states, number, of }: ScoredQuestion): string {
  const answer = dataAt(key)
  const branches: (readonly [when: string, credit: string])[] = when ? [[`!(${expressionOf(when)})`, `${OUT}`]] : []
  for (const [state, credit] of states) branches.push([`${answer} = '${state}'`, `${credit}`])
  let otherwise = `${UNKNOWN}`
  if (number) {
    branches.push([meets(answer, number.target), '1'])
    if (number.partly) branches.push([meets(answer, number.partly), '0.5'])
    otherwise = '0'
  } else if (of !== null) {
    otherwise = `${answer} / ${dataAt(of)}`
    branches.push([`${dataAt(of)} = 0`, `${OUT}`], [`${otherwise} >= ${MET_FROM}`, '1'])
  }
  return branches.reduceRight((rest, [condition, credit]) => `iif(${condition}, ${credit}, ${rest})`, otherwise)
}

function meets(answer: string, { direction, bound }: Band): string {
  return `${answer} ${direction === 'atLeast' ? '>=' : '<='} ${typeof bound === 'number' ? bound : dataAt(bound)}`
}

function expressionOf(condition: Condition): string {
  if (isAny(condition)) return condition.any.map((one) => `(${expressionOf(one)})`).join(' or ')
  if (isNot(condition)) return `!(${expressionOf(condition.not)})`
  return Object.entries(condition)
    .flatMap(([fact, test]) => testsOf(dataAt(fact), test))
    .join(' and ')
}

function testsOf(fact: string, { is, in: among, has, atLeast, atMost }: FactTest): readonly string[] {
  const tests: string[] = []
  if (is !== undefined) tests.push(`${fact} = ${text(is)}`)
  if (among !== undefined) tests.push(`(${among.map((one) => `${fact} = ${text(one)}`).join(' or ')})`)
  if (has !== undefined) tests.push(`${fact} contains ${text(has)}`)
  if (atLeast !== undefined) tests.push(`${fact} >= ${atLeast}`)
  if (atMost !== undefined) tests.push(`${fact} <= ${atMost}`)
  return tests
}
