import { BASES, type Checklist, type Question, SEVERITIES } from '../model/checklist.ts'
import { DEFAULT_LANGUAGE } from '../model/text.ts'
import { type Decide, deciderOf } from './decide.ts'
import { secondsFor } from './minutes.ts'
import { unitsOf } from './variant.ts'

/** A question of a list with all that is known of it before any firm is. */
export interface PreparedQuestion {
  readonly question: Question
  /** The id of its section. */
  readonly section: string
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
}

/** A list made ready for many firms. A question is known by its place among all of them, from 0. */
export interface PreparedList {
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
  const questions = sections.flatMap(({ id: section, questions: own }) =>
    own.map((question): PreparedQuestion => {
      const units = unitsOf(question).map((one) => ({ question: one, section, seconds: secondsFor(one, language) }))
      return { question, section, decide: deciderOf(question), units }
    }),
  )
  const placed = questions.map(({ question, section }, place) => ({
    question,
    section,
    place,
    weight: weightOf(question),
  }))
  const lightest = [...placed].sort((a, b) => b.weight - a.weight || b.place - a.place)
  const groupOf = ({ question, section }: (typeof placed)[number]) =>
    weighsInLaw(question) ? 'lawful' : focus.includes(section) ? 'focus' : 'other'
  const group = (name: string) => lightest.filter((one) => groupOf(one) === name).map(({ place }) => place)
  return {
    questions,
    strengths: placed.filter(({ question }) => question.basis === 'strength').map(({ place }) => place),
    lightest: { focus: group('focus'), lawful: group('lawful'), other: group('other') },
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
