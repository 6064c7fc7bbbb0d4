import { aloneBesideOthers } from '../core/answer/alone.ts'
import { type FactDefinition, type FactValue, type Profile, UNKNOWN } from '../core/model/facts.ts'
import { type AnswerWords, choiceOf, isTooLarge, numberOf, stateOf } from './answer-value.ts'
import { unknownFact } from './check-references.ts'
import type { AnswersDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { foldId } from './ids.ts'
import type { Loaded } from './load.ts'
import { recordOf } from './plain.ts'
import type { Path } from './tree.ts'

type Written = Exclude<AnswersDocument['facts'][string], null>

/** A fact's value, or the finding that says why it is none. */
type Read = { readonly value: FactValue } | { readonly finding: Finding }

/** The firm's facts, checked against what may be asked; without that, as they stand. Empty ones are left out. */
export function profileOf(
  loaded: Loaded<AnswersDocument>,
  facts: readonly FactDefinition[] | undefined,
  words: AnswerWords,
): { readonly profile: Profile; readonly findings: readonly Finding[] } {
  const profile = new Map<string, FactValue>()
  const findings: Finding[] = []
  for (const [id, written] of Object.entries(loaded.document.facts)) {
    if (written === null) continue
    const definition = facts && factsById(facts).get(foldId(id))
    const name = definition?.id ?? id
    const read = facts
      ? factValue(id, written, definition, facts, words, loaded)
      : { value: looseValue(written, words) }
    if ('finding' in read) findings.push(read.finding)
    else if (profile.has(name)) findings.push(duplicate(name, id, loaded))
    else profile.set(name, read.value)
  }
  return { profile: recordOf(profile), findings }
}

/** Whether what stands for a fact is one of its values already, and means nothing else; false when in doubt. */
export function factAsItStands(id: string, written: FactValue, facts: readonly FactDefinition[]): boolean {
  const fact = factsById(facts).get(id)
  if (fact?.id !== id) return false
  const { kind, choices = [] } = fact
  const isChoice = (text: string): boolean => choices.some((choice) => choice.id === text)
  switch (typeof written) {
    case 'number':
      return kind === 'number' && Number.isInteger(written) && written >= 0 && !isTooLarge(written)
    case 'boolean':
      return kind === 'yes-no'
    case 'string':
      return isChoice(written) ? kind === 'choice' : written === UNKNOWN && choiceOf(written, choices) === undefined
    default:
      return kind === 'several' && written.every(isChoice) && areDifferent(written) && !aloneBesideOthers(written, fact)
  }
}

const areDifferent = (texts: readonly string[]): boolean => texts.every((text, at) => texts.indexOf(text) === at)

const byId = new WeakMap<readonly FactDefinition[], ReadonlyMap<string, FactDefinition>>()

/** By their folded ids, and as they are; worked out once. */
function factsById(facts: readonly FactDefinition[]): ReadonlyMap<string, FactDefinition> {
  const known = byId.get(facts)
  if (known) return known
  const made = new Map(
    [...facts].reverse().flatMap((fact) => [[fact.id, fact] as const, [foldId(fact.id), fact] as const]),
  )
  byId.set(facts, made)
  return made
}

function duplicate(name: string, id: string, { found, file, placeOf }: Loaded<unknown>): Finding {
  return found('id-duplicate', { id: name, file, line: placeOf(['facts', name]).line ?? 0 }, ['facts', id])
}

function looseValue(written: Written, { answerWord }: AnswerWords): FactValue {
  return typeof written === 'string' && stateOf(written, answerWord) === UNKNOWN ? UNKNOWN : written
}

function factValue(
  id: string,
  written: Written,
  fact: FactDefinition | undefined,
  facts: readonly FactDefinition[],
  words: AnswerWords,
  loaded: Loaded<unknown>,
): Read {
  const { found, writtenAt } = loaded
  const path: Path = ['facts', id]
  if (!fact) return { finding: unknownFact(id, path, facts, loaded) }
  const isList = typeof written === 'object'
  const texts = isList ? written : [textOf(written, path, writtenAt)]
  const value = isList && fact.kind !== 'several' ? null : valueMeant(fact, texts, words)
  if (value !== null) {
    const alone = aloneBesideOthers(value, fact)
    return alone === undefined ? { value } : { finding: found('fact-answer-alone', { fact: fact.id, alone }, path) }
  }
  if (fact.kind === 'number') return { finding: found('fact-answer-number', { fact: fact.id }, path) }
  const accepted = fact.kind === 'yes-no' ? ['yes', 'no'] : (fact.choices ?? []).map((choice) => choice.id)
  const finding = found('fact-answer', { fact: fact.id, accepted: [...accepted, UNKNOWN].join(', ') }, path)
  return { finding: { ...finding, choices: fact.choices ?? [], takesSeveral: fact.kind === 'several' } }
}

/** The value as it was written: `1.200` must not have become 1.2. */
export function textOf(value: string | number | boolean, path: Path, writtenAt: Loaded<unknown>['writtenAt']): string {
  return typeof value === 'string' ? value : (writtenAt(path) ?? String(value))
}

function valueMeant(fact: FactDefinition, texts: readonly string[], words: AnswerWords): FactValue | null {
  const [only = ''] = texts
  const choices = texts.map((text) => choiceOf(text, fact.choices ?? []))
  if (fact.kind === 'several' && choices.every((choice) => choice !== undefined)) return [...new Set(choices)]
  if (texts.length !== 1) return null
  if (fact.kind === 'choice' && choices[0] !== undefined) return choices[0]
  const state = only === 'true' ? 'yes' : only === 'false' ? 'no' : stateOf(only, words.answerWord)
  if (state === UNKNOWN) return UNKNOWN
  // None of the choices: an empty list, as nobody writes it into a cell.
  if (fact.kind === 'several' && stateOf(only, words.answerWord) === 'no') return []
  if (fact.kind === 'yes-no') return state === 'yes' ? true : state === 'no' ? false : null
  return fact.kind === 'number' ? numberFor(fact, only, words) : null
}

function numberFor(fact: FactDefinition, text: string, { numberWord }: AnswerWords): number | null {
  const number = numberOf(text, numberWord)
  if (number === null || number < 0 || isTooLarge(number)) return null
  return fact.unit === 'people' && !Number.isInteger(number) ? null : number
}
