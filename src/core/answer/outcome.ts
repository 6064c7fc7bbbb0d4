import { knownValue } from '../condition/holds.ts'
import type { Answer, AnswerState } from '../model/answers.ts'
import type { Range, Status } from '../model/assessment.ts'
import type { Question, WrittenFor } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import type { Parameter } from '../model/law.ts'
import type { IsoDate } from '../model/text.ts'
import { ofItsMeaning } from './is-answered.ts'
import { misfit } from './misfit.ts'
import { offeredStates } from './offered.ts'
import { meets } from './target.ts'

/** What an answer earns and means. */
export interface Outcome {
  readonly status: Status
  /** `null` when it does not count. */
  readonly credit: Range | null
}

export interface Setting {
  readonly profile: Profile
  readonly parameters: readonly Parameter[]
  readonly today: IsoDate
}

/** From this share of all people a count is met: one new person must not turn a sound firm into a gap. */
export const COUNT_MET_FROM = 0.95
const CHOICE_MET_FROM = 0.5

const UNKNOWN: Outcome = { status: 'unknown', credit: { low: 0, high: 1 } }
const OUT: Outcome = { status: 'out', credit: null }
const MET = earns('met', 1)
const HALF = earns('gap', 0.5)
const NOT_MET = earns('gap', 0)

const WITHOUT_PAPER: Readonly<Record<WrittenFor, Outcome>> = {
  law: earns('to-write', 0.5),
  buyer: earns('to-write', 0.75),
  helps: MET,
}

/** What each answer to a question means, ready for the answers of many firms. */
export interface Outcomes {
  /** Of no answer, and of one that does not fit. */
  readonly unanswered: Outcome
  /** The texts that it takes, always in this order. */
  readonly texts: readonly string[]
  /** What each of these means. */
  readonly ofTexts: readonly Outcome[]
  readonly ofNumber: (value: number, profile: Profile) => Outcome
}

/**
 * What an answer to a question means. No answer, one of another meaning, and one that does not
 * fit the question are unknown. A strength is met or out: it never lowers anything.
 */
export function outcomeOf(question: Question, answer: Answer | null, setting: Setting): Outcome {
  return outcomeAmong(outcomesOf(question, setting), ofItsMeaning(answer, question), setting.profile)
}

/** What an answer to the question of these outcomes means. */
export function outcomeAmong(outcomes: Outcomes, answer: Answer | null, profile: Profile): Outcome {
  if (answer === null) return outcomes.unanswered
  const { value } = answer
  if (typeof value === 'number') return outcomes.ofNumber(value, profile)
  return outcomes.ofTexts[outcomes.texts.indexOf(value)] ?? outcomes.unanswered
}

/** The texts that answer a question: the states that it offers and its choices. */
export function textsFor(question: Question): readonly string[] {
  return [...outcomesOfTexts(question).keys()]
}

/** What the answers to a question mean, by the law of one day. */
export function outcomesOf(question: Question, { parameters, today }: Omit<Setting, 'profile'>): Outcomes {
  const final = question.basis === 'strength' ? ofStrength : (outcome: Outcome) => outcome
  const unanswered = final(UNKNOWN)
  const ofText = outcomesOfTexts(question)
  const ofNumber = outcomesOfNumbers(question, parameters, today)
  return {
    unanswered,
    texts: [...ofText.keys()],
    ofTexts: Array.from(ofText.values(), final),
    ofNumber: (value, profile) => (misfit(question, { value }, profile) ? unanswered : final(ofNumber(value, profile))),
  }
}

function ofStrength({ status }: Outcome): Outcome {
  return status === 'met' ? { status, credit: null } : OUT
}

/** What each state that the question offers means, and each of its choices; of two of one name the first. */
function outcomesOfTexts(question: Question): ReadonlyMap<string, Outcome> {
  const { written } = question
  const states: Readonly<Record<AnswerState, Outcome>> = {
    yes: MET,
    partly: HALF,
    no: NOT_MET,
    unwritten: written ? WITHOUT_PAPER[written] : UNKNOWN,
    unknown: UNKNOWN,
    'not-applicable': OUT,
  }
  const choices = question.kind === 'choice' ? question.choices : []
  return new Map<string, Outcome>([
    ...offeredStates(question).map((state) => [state, states[state]] as const),
    ...choices
      .map(({ id, credit }) => [id, earns(credit >= CHOICE_MET_FROM ? 'met' : 'gap', credit)] as const)
      .reverse(),
  ])
}

function outcomesOfNumbers(
  question: Question,
  parameters: readonly Parameter[],
  today: IsoDate,
): (value: number, profile: Profile) => Outcome {
  if (question.kind === 'count') return (value, profile) => ofCount(question.of, value, profile)
  if (question.kind !== 'number') return () => UNKNOWN
  const atTarget = meets(question.target, parameters, today)
  const inSecond = question.partly ? meets(question.partly, parameters, today) : () => false
  return (value, profile) => {
    const isMet = atTarget(value, profile)
    if (isMet !== false) return isMet ? MET : UNKNOWN
    return inSecond(value, profile) === true ? HALF : NOT_MET
  }
}

function ofCount(fact: string, value: number, profile: Profile): Outcome {
  const of = knownValue(profile, fact)
  if (typeof of !== 'number') return UNKNOWN
  if (of === 0) return OUT
  const share = value / of
  return share >= COUNT_MET_FROM ? MET : earns('gap', share)
}

function earns(status: Status, credit: number): Outcome {
  return { status, credit: { low: credit, high: credit } }
}
