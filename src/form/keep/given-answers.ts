import type { Answer, AnswerFile, DoneMark } from '../../core/model/answers.ts'
import { type FactDefinition, type FactValue, UNKNOWN } from '../../core/model/facts.ts'
import { clean } from '../../core/text/clean.ts'
import { ANSWERS_FORMAT } from '../../interview/answers-json.ts'
import type { Library } from '../../interview/state.ts'
import { answerWord } from '../../words/answer-words.ts'

/** Why a text holds no answers for this page. */
export type GivenFault = 'too-large' | 'not-json' | 'not-answers' | 'other-list'

export type Given =
  | {
      readonly read: true
      readonly file: AnswerFile
      /** How many facts, answers and notes could not be understood and are not in the file. */
      readonly ignored: number
    }
  | { readonly read: false; readonly fault: GivenFault }

/** The largest file that is read. */
export const MOST_BYTES = 2 * 1024 * 1024

/** The same limits as in the schema of answers files. */
const MOST = { name: 200, note: 2000, choices: 200, entries: 5000 }
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/
const RESERVED = ['__proto__', 'constructor', 'prototype']
const DAY = /^\d{4}-\d{2}-\d{2}$/

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an answers file that this page, or the program, has written as JSON. It may come from anybody: only what has the
 * right shape is taken over, and what is left out is counted. Whether an answer fits its question is looked at later.
 */
export function givenAnswers(text: string, library: Library): Given {
  if (text.length > MOST_BYTES) return { read: false, fault: 'too-large' }
  const document = parsed(text)
  if (document === undefined) return { read: false, fault: 'not-json' }
  if (!isFields(document) || document.format !== ANSWERS_FORMAT || !isFields(document.checklist))
    return { read: false, fault: 'not-answers' }
  const { sha256, checklist } = library
  if (document.checklist.id !== checklist.id) return { read: false, fault: 'other-list' }
  const facts = entriesOf(document.facts, (value, key) =>
    factValue(
      library.facts.find((fact) => fact.id === key),
      value,
    ),
  )
  const answers = entriesOf(document.answers, answerOf)
  const retired = entriesOf(document.retired, answerOf)
  const done = entriesOf(document.done, doneMark)
  const name = isFields(document.firm) ? textOf(document.firm.name, MOST.name) : undefined
  const language = textOf(document.language, 20)
  const { revision } = document
  return {
    read: true,
    ignored: facts.ignored + answers.ignored + retired.ignored + done.ignored,
    file: {
      checklist: { id: checklist.id, version: checklist.version, sha256 },
      revision: typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0 ? revision : 0,
      ...(language === undefined ? {} : { language }),
      firm: name === undefined || name === '' ? {} : { name },
      facts: facts.taken,
      answers: answers.taken,
      retired: retired.taken,
      ...(Object.keys(done.taken).length === 0 ? {} : { done: done.taken }),
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** The entries of a map that `read` understands, and how many it does not. */
function entriesOf<T>(
  map: unknown,
  read: (value: unknown, key: string) => T | undefined,
): { readonly taken: Readonly<Record<string, T>>; readonly ignored: number } {
  const entries = isFields(map) ? Object.entries(map) : []
  const taken = entries.slice(0, MOST.entries).flatMap(([key, value]): (readonly [string, T])[] => {
    const one = ID.test(key) && !RESERVED.includes(key) ? read(value, key) : undefined
    return one === undefined ? [] : [[key, one]]
  })
  return { taken: Object.fromEntries(taken), ignored: entries.length - taken.length }
}

function factValue(fact: FactDefinition | undefined, value: unknown): FactValue | undefined {
  if (fact === undefined) return undefined
  if (value === UNKNOWN) return UNKNOWN
  const choices = (fact.choices ?? []).map(({ id }) => id)
  switch (fact.kind) {
    case 'number':
      return amount(value)
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined
    case 'choice':
      return choices.find((id) => id === value)
    case 'several': {
      if (!Array.isArray(value) || value.length > MOST.choices) return undefined
      return value.every((one) => choices.includes(one)) ? value : undefined
    }
    default:
      return fact.kind satisfies never
  }
}

/** An answer with all that belongs to it, or the value alone as people write it by hand. */
function answerOf(given: unknown): Answer | undefined {
  const { value, meaning, note, proof, reason }: Fields = isFields(given) ? given : { value: given }
  const said = amount(value) ?? (typeof value === 'string' ? (answerWord(value) ?? idOf(value)) : undefined)
  if (said === undefined) return undefined
  const texts = Object.entries({ note, proof, reason }).flatMap(([key, text]) => {
    const one = textOf(text, MOST.note)
    return one === undefined ? [] : [[key, one] as const]
  })
  return {
    value: said,
    ...(typeof meaning === 'number' && Number.isSafeInteger(meaning) ? { meaning } : {}),
    ...Object.fromEntries(texts),
  }
}

function doneMark(given: unknown): DoneMark | undefined {
  if (!isFields(given)) return undefined
  const { on, settles, proof } = given
  const said = amount(settles) ?? idOf(settles)
  const shown = textOf(proof, MOST.note)
  if (typeof on !== 'string' || !DAY.test(on) || said === undefined) return undefined
  return { on, settles: said, ...(shown === undefined ? {} : { proof: shown }) }
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined
}

function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e12 ? value : undefined
}

function textOf(value: unknown, most: number): string | undefined {
  return typeof value === 'string' && value.length <= most ? clean(value) : undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
