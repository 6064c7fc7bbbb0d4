import { aloneBesideOthers } from '../../core/answer/alone.ts'
import { measureOf } from '../../core/answer/measure.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Answer, AnswerFile, DoneMark, Firm, SaidBefore } from '../../core/model/answers.ts'
import type { Question } from '../../core/model/checklist.ts'
import { type FactDefinition, type FactValue, type Profile, UNKNOWN } from '../../core/model/facts.ts'
import { inFirmsUnit } from '../../core/sizing/variant.ts'
import { isDay } from '../../core/text/day.ts'
import { ANSWERS_FORMAT } from '../../interview/answers-json.ts'
import type { Library } from '../../interview/state.ts'
import { answerWord } from '../../words/answer-words.ts'
import { numberWord } from '../../words/number-words.ts'
import { LANGUAGES } from '../../words/words.ts'
import { amount, type Fields, ID, idOf, isFields, textOf, wholeUpTo } from './given-values.ts'

/** Why a text holds no answers for this page. */
export type GivenFault = 'too-large' | 'not-json' | 'not-answers' | 'other-list'

export type Given =
  | {
      readonly read: true
      readonly file: AnswerFile
      /** How many facts, answers and marks could not be understood and are not in the file. */
      readonly ignored: number
    }
  | { readonly read: false; readonly fault: GivenFault }

/** The largest file that is read. */
export const MOST_BYTES = 2 * 1024 * 1024

/** The same limits as in the schema of answers files. */
const MOST = {
  name: 200,
  code: 100,
  province: 100,
  fileName: 255,
  note: 2000,
  choices: 40,
  facts: 60,
  entries: 1000,
  revision: 1e9,
  meaning: 9999,
}
const FILE_NAME = /^[^./\\][^/\\]*$/
const RESERVED = ['__proto__', 'constructor', 'prototype']

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
  const { checklist } = library
  if (document.checklist.id !== checklist.id) return { read: false, fault: 'other-list' }
  const known = new Map(library.facts.map((fact) => [fact.id, fact]))
  const facts = entriesOf(document.facts, MOST.facts, known, (value, key) => factValue(known.get(key), value))
  const questions = new Map(questionsOf(checklist).map((one) => [one.id, inFirmsUnit(one, facts.taken)]))
  const answer = (given: unknown, key: string) => answerOf(given, questions.get(key), facts.taken)
  const answers = entriesOf(document.answers, MOST.entries, questions, answer)
  const retired = entriesOf(document.retired, MOST.entries, questions, answer)
  const done = entriesOf(document.done, MOST.entries, questions, doneMark)
  const before = entriesOf(document.before, MOST.entries, questions, saidBefore)
  const told = entriesOf(document.factsBefore, MOST.facts, known, (value, key) => factValue(known.get(key), value))
  const language = LANGUAGES.find(({ code }) => code === document.language)?.code
  const { revision } = document
  const follows = textOf(document.follows, MOST.fileName)
  return {
    read: true,
    ignored: [facts, answers, retired, done, before, told].reduce((sum, part) => sum + part.ignored, 0),
    file: {
      checklist: { id: checklist.id, ...listBefore(document.checklist) },
      revision: wholeUpTo(MOST.revision, revision) ?? 0,
      ...(language === undefined ? {} : { language }),
      firm: firmOf(document.firm),
      ...(follows === undefined || !FILE_NAME.test(follows) ? {} : { follows }),
      facts: facts.taken,
      answers: answers.taken,
      retired: retired.taken,
      ...(Object.keys(done.taken).length === 0 ? {} : { done: done.taken }),
      ...(Object.keys(before.taken).length === 0 ? {} : { before: before.taken }),
      ...(Object.keys(told.taken).length === 0 ? {} : { factsBefore: told.taken }),
    },
  }
}

/** The list as it was, for telling what has changed since; the file is one of the present list from now on. */
function firmOf(given: unknown): Firm {
  const told = (['name', 'code', 'province'] as const).flatMap((key) => {
    const text = isFields(given) ? textOf(given[key], MOST[key]) : undefined
    return text === undefined || text === '' ? [] : [[key, text]]
  })
  return Object.fromEntries(told)
}

function listBefore(given: Fields): Pick<AnswerFile['checklist'], 'version' | 'sha256'> {
  const [version, sha256] = [textOf(given.version, 60), textOf(given.sha256, 64)]
  return { ...(version === undefined ? {} : { version }), ...(sha256 === undefined ? {} : { sha256 }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** The entries of a map that `read` understands, and how many it does not. Capitals make no other id. */
function entriesOf<T>(
  map: unknown,
  most: number,
  ids: ReadonlyMap<string, unknown>,
  read: (value: unknown, key: string) => T | undefined,
): { readonly taken: Readonly<Record<string, T>>; readonly ignored: number } {
  const entries = isFields(map) ? Object.entries(map) : []
  const names = new Map([...ids.keys()].map((id) => [id.toLowerCase(), id]))
  const seen = new Set<string>()
  const taken = entries.slice(0, most).flatMap(([key, value]): (readonly [string, T])[] => {
    const folded = key.toLowerCase()
    const id = names.get(folded) ?? key
    const one = ID.test(id) && !RESERVED.includes(folded) && !seen.has(folded) ? read(value, id) : undefined
    if (one !== undefined) seen.add(folded)
    return one === undefined ? [] : [[id, one]]
  })
  return { taken: Object.fromEntries(taken), ignored: entries.length - taken.length }
}

function factValue(fact: FactDefinition | undefined, value: unknown): FactValue | undefined {
  if (fact === undefined) return undefined
  if (value === UNKNOWN) return UNKNOWN
  const choices = (fact.choices ?? []).map(({ id }) => id)
  switch (fact.kind) {
    case 'number': {
      const number = amount(value)
      return fact.unit === 'people' && !Number.isInteger(number) ? undefined : number
    }
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined
    case 'choice':
      return choices.find((id) => id === value)
    case 'several': {
      if (!Array.isArray(value) || value.length > MOST.choices) return undefined
      const given = [...new Set(value)]
      const isOffered = given.every((one) => choices.includes(one))
      return isOffered && aloneBesideOthers(given, fact) === undefined ? given : undefined
    }
    default:
      return fact.kind satisfies never
  }
}

/** An answer with all that belongs to it, or the value alone as people write it by hand. */
function answerOf(given: unknown, question: Question | undefined, facts: Profile): Answer | undefined {
  const { value, meaning, note, proof, reason }: Fields = isFields(given) ? given : { value: given }
  const meant = wholeUpTo(MOST.meaning, meaning) || undefined
  // What answers another meaning of the question may have been of another kind; it is asked again.
  const asked = meant === undefined || meant === question?.meaning ? question : undefined
  const said = typeof value === 'string' ? saidIn(value, asked, facts) : amount(value)
  if (said === undefined) return undefined
  const texts = Object.entries({ note, proof, reason }).flatMap(([key, text]) => {
    const one = textOf(text, MOST.note)
    return one === undefined ? [] : [[key, one] as const]
  })
  return {
    value: said,
    ...(meant === undefined ? {} : { meaning: meant }),
    ...Object.fromEntries(texts),
  }
}

/** What a text answers to a question; to one that is gone it may have been the id of a choice. */
function saidIn(text: string, question: Question | undefined, facts: Profile): Answer['value'] | undefined {
  const state = answerWord(text)
  if (state !== null) return state
  if (question === undefined) return idOf(text)
  if (question.kind === 'choice') return question.choices.find(({ id }) => id === text)?.id
  const measure = measureOf(question, facts)
  return measure === null ? undefined : amount(numberWord(text, measure))
}

function doneMark(given: unknown): DoneMark | undefined {
  if (!isFields(given)) return undefined
  const { on, settles, proof } = given
  const said = amount(settles) ?? idOf(settles)
  const shown = textOf(proof, MOST.note)
  if (typeof on !== 'string' || !isDay(on) || said === undefined) return undefined
  return { on, settles: said, ...(shown === undefined ? {} : { proof: shown }) }
}

/** This page shows none of it; it is kept for the program, which does. */
function saidBefore(given: unknown): SaidBefore | undefined {
  if (!isFields(given)) return undefined
  const { value, meaning, taken, list, on, question } = given
  const [answer, asked] = [amount(value) ?? idOf(value), idOf(question)]
  const [meant, name] = [wholeUpTo(MOST.meaning, meaning), idOf(list)]
  if (typeof on !== 'string' || !isDay(on) || name === undefined) return undefined
  const texts = (['note', 'proof', 'reason', 'asked', 'said'] as const).flatMap((key) => {
    const text = textOf(given[key], MOST.note)
    return text === undefined ? [] : [[key, text] as const]
  })
  return {
    list: name,
    on,
    ...(answer === undefined ? {} : { value: answer }),
    ...(meant ? { meaning: meant } : {}),
    ...(taken === true ? { taken } : {}),
    ...(asked === undefined ? {} : { question: asked }),
    ...Object.fromEntries(texts),
  }
}
