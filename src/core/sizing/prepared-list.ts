import { type FactTests, factTests } from '../condition/fact-tests.ts'
import { type Predicate, predicateOf } from '../condition/holds.ts'
import { BASES, type Checklist, type Question, SEVERITIES } from '../model/checklist.ts'
import type { Condition } from '../model/condition.ts'
import { DEFAULT_LANGUAGE } from '../model/text.ts'
import { type Decide, deciderOf } from './decide.ts'
import { secondsFor } from './minutes.ts'
import { unitsOf } from './variant.ts'

/** A question of a list with all that is known of it before any firm is. */
export interface PreparedQuestion {
  readonly question: Question
  /** The id of its section. */
  readonly section: string
  /** Which of the list's conditions it has; -1 for none. */
  readonly condition: number
  readonly decide: Decide
  /** It in each of its units. */
  readonly units: readonly AskedQuestion[]
}

/** A question as it is asked of a firm. */
export interface AskedQuestion {
  readonly question: Question
  readonly section: string
  /** How long it takes. */
  readonly seconds: number
  /** The place of its question in the list. */
  readonly place: number
}

/** A list made ready for many firms. A question is known by its place among all of them, from 0. */
export interface PreparedList {
  /** Each condition once, though many questions share one. */
  readonly conditions: readonly Predicate[]
  /** All that is looked at in a firm's facts, beside its size, to choose what it is asked. */
  readonly traits: readonly FactTests[]
  readonly questions: readonly PreparedQuestion[]
  /** The places of what only strengthens, in the order of the list. */
  readonly strengths: readonly number[]
  /** All places, the lightest first, in three groups: what the list is about, what weighs in law, and the others. */
  readonly lightest: Readonly<Record<'focus' | 'lawful' | 'other', readonly number[]>>
}

const prepared = new WeakMap<Checklist, PreparedList>()

/** What can be known of a list for all firms at once; worked out the first time, and kept as long as the list is. */
export function preparedList(checklist: Checklist): PreparedList {
  const known = prepared.get(checklist)
  if (known) return known
  const made = prepare(checklist)
  prepared.set(checklist, made)
  return made
}

function prepare({ sections, languages, focus = [] }: Checklist): PreparedList {
  const language = languages[0] ?? DEFAULT_LANGUAGE
  const conditions = new Map<string, Condition>()
  let places = 0
  const questions = sections.flatMap(({ id: section, questions: own }) =>
    own.map((question): PreparedQuestion => {
      const place = places++
      const units = unitsOf(question).map((one) => {
        return { question: one, section, seconds: secondsFor(one, language), place }
      })
      const condition = question.when ? placeIn(conditions, question.when) : -1
      return { question, section, condition, decide: deciderOf(question), units }
    }),
  )
  return {
    conditions: Array.from(conditions.values(), predicateOf),
    traits: factTests([...conditions.values(), ...furtherConditions(questions)]),
    questions,
    strengths: [...questions.keys()].filter((place) => questions[place]?.question.basis === 'strength'),
    lightest: lightestOf(questions, focus),
  }
}

/** Beside the conditions of questions: those of their units, and whether there is anybody to count. */
function furtherConditions(questions: readonly PreparedQuestion[]): readonly Condition[] {
  return questions.flatMap(({ question }): readonly Condition[] => {
    if (question.kind === 'count') return [{ [question.of]: { is: 0 } }]
    return question.kind === 'number' ? (question.variants ?? []).map(({ when }) => when) : []
  })
}

/** The number of a condition among those that differ. */
function placeIn(conditions: Map<string, Condition>, condition: Condition): number {
  const text = JSON.stringify(condition)
  if (!conditions.has(text)) conditions.set(text, condition)
  return [...conditions.keys()].indexOf(text)
}

function lightestOf(questions: readonly PreparedQuestion[], focus: readonly string[]): PreparedList['lightest'] {
  const lightest = questions
    .map(({ question, section }, place) => ({ question, section, place, weight: weightOf(question) }))
    .sort((a, b) => b.weight - a.weight || b.place - a.place)
  const lawful = lightest.filter(({ question }) => weighsInLaw(question))
  const others = lightest.filter(({ question }) => !weighsInLaw(question))
  const placesOf = (some: typeof lightest) => some.map(({ place }) => place)
  // What who tailored a list asks and weighs itself is what it was tailored for.
  const isInFocus = ({ question, section }: (typeof lightest)[number]) =>
    question.weighs !== undefined || focus.includes(section)
  return {
    other: placesOf(others.filter((one) => !isInFocus(one))),
    focus: placesOf(others.filter(isInFocus)),
    lawful: placesOf(lawful),
  }
}

/** By severity, then what only strengthens or is good before what a buyer or the law asks. */
function weightOf({ severity, basis }: Question): number {
  return SEVERITIES.indexOf(severity) * BASES.length + BASES.indexOf(basis)
}

/** What no list may lose to a cap: it is asked before anything else. */
export function weighsInLaw({ basis, severity }: Question): boolean {
  return basis === 'law' && (severity === 'critical' || severity === 'serious')
}
