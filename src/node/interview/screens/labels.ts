import type { Answer, AnswerState } from '../../../core/model/answers.ts'
import type { Question } from '../../../core/model/checklist.ts'
import { type FactDefinition, type FactValue, type Profile, UNKNOWN } from '../../../core/model/facts.ts'
import type { Text } from '../../../core/model/text.ts'
import { clean } from '../../../core/text/clean.ts'
import { fill } from '../../../core/text/fill.ts'
import type { MessageKey, Words } from '../../../words/words.ts'
import type { TextLimit } from '../prompter.ts'

const UNITS = {
  'VND/month': 'interview.unit.VND/month',
  'hours/week': 'interview.unit.hours/week',
  'hours/month': 'interview.unit.hours/month',
  years: 'interview.unit.years',
  people: 'interview.unit.people',
} as const satisfies Readonly<Record<string, MessageKey>>

const STATES = {
  yes: 'interview.answer.yes',
  partly: 'interview.answer.partly',
  no: 'interview.answer.no',
  unwritten: 'interview.answer.unwritten',
  unknown: 'interview.answer.unknown',
  'not-applicable': 'interview.answer.not-applicable',
} as const satisfies Readonly<Record<AnswerState, MessageKey>>

/** A sentence of a list with the firm's numbers in it, safe to show. */
export function sentence(text: Text, words: Words, profile: Profile): string {
  return clean(fill(text, words.language, profile))
}

/** A choice as it stands in a list of answers: with a capital. */
export function optionTitle(text: Text, words: Words): string {
  const title = clean(words.text(text))
  return title.slice(0, 1).toUpperCase() + title.slice(1)
}

export function unitLabel(unit: string, words: Words): string {
  return isKey(UNITS, unit) ? words.say(UNITS[unit]) : clean(unit)
}

export function numberLabel(value: number, unit: string | undefined, words: Words): string {
  return unit === undefined ? words.number(value) : `${words.number(value)} ${unitLabel(unit, words)}`
}

export function stateLabel(state: AnswerState, words: Words): string {
  return words.say(STATES[state])
}

/** What an answers file can hold of one text. */
export function textLimit(most: number, words: Words): TextLimit {
  return { most, tooLong: words.say('interview.text-too-long', { most }) }
}

/** An answer in words. */
export function answerLabel(question: Question, answer: Answer, profile: Profile, words: Words): string {
  const { value } = answer
  if (typeof value === 'number') {
    if (question.kind === 'number') return numberLabel(value, question.unit, words)
    const of = question.kind === 'count' ? profile[question.of] : undefined
    return typeof of === 'number'
      ? words.say('interview.answer.count', { value: words.number(value), of: words.number(of) })
      : words.number(value)
  }
  const choice = question.kind === 'choice' ? question.choices.find((one) => one.id === value) : undefined
  if (choice) return clean(words.text(choice.title))
  return isKey(STATES, value) ? words.say(STATES[value]) : clean(value)
}

/** A fact's value in words. */
export function factLabel(fact: FactDefinition, value: FactValue | undefined, words: Words): string {
  if (value === undefined) return words.say('interview.answer.none')
  if (value === UNKNOWN) return words.say('interview.answer.unknown')
  if (typeof value === 'number') return numberLabel(value, fact.unit, words)
  if (typeof value === 'boolean') return words.say(value ? 'interview.answer.fact-yes' : 'interview.answer.fact-no')
  const title = (id: string) => {
    const choice = fact.choices?.find((one) => one.id === id)
    return clean(choice ? words.text(choice.title) : id)
  }
  if (typeof value === 'string') return title(value)
  return value.length === 0 ? words.say('interview.answer.facts-none') : value.map(title).join(', ')
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}
