import type { Question } from '../model/checklist.ts'
import { plainText } from './wording-of.ts'

/** What a question means: whoever answers it answers this. */
export type Sense = Readonly<Record<SenseKey, unknown>>

export const SENSE_KEYS = [
  'ask',
  'kind',
  'unit',
  'target',
  'partly',
  'variants',
  'of',
  'choices',
  'basis',
  'severity',
  'tier',
  'when',
  'meaning',
  'written',
  'mayNotApply',
] as const
export type SenseKey = (typeof SENSE_KEYS)[number]

/** What may not change under one id, so that an answer serves every list that asks it. */
export function senseOf(question: Question): Sense {
  const { ask, kind, basis, severity, tier, when, meaning, written, mayNotApply } = question
  const number = question.kind === 'number' ? question : null
  return {
    ask,
    kind,
    unit: number?.unit,
    target: number?.target,
    partly: number?.partly,
    variants: number?.variants?.map(({ when: fits, meaning: own, unit, target, partly }) => ({
      when: fits,
      meaning: own,
      unit,
      target,
      partly,
    })),
    of: question.kind === 'count' ? question.of : undefined,
    choices: question.kind === 'choice' ? question.choices.map(({ id, credit }) => ({ id, credit })) : undefined,
    basis,
    severity,
    tier,
    when,
    meaning,
    written,
    // Whether that answer is offered; how it is worded is no matter here.
    mayNotApply: mayNotApply === undefined ? undefined : true,
  }
}

/** In what one sense differs from another; of the wording, the languages that both speak. */
export function differencesIn(one: Sense, other: Sense): readonly SenseKey[] {
  return SENSE_KEYS.filter((key) =>
    key === 'ask' ? saysOtherwise(one.ask, other.ask) : inOrder(one[key]) !== inOrder(other[key]),
  )
}

function saysOtherwise(one: unknown, other: unknown): boolean {
  const [texts, others] = [entriesOf(one), new Map(entriesOf(other))]
  return texts.some(
    ([language, text]) => others.has(language) && plainText(String(text)) !== plainText(String(others.get(language))),
  )
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** As text, whatever the order of keys. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${entries
    .map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`)
    .sort()
    .join()}}`
}
