import { knownValue } from '../condition/holds.ts'
import type { Answer, AnswerState } from '../model/answers.ts'
import type { Range, Status } from '../model/assessment.ts'
import type { NumberQuestion, Question, WrittenFor } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import type { Parameter } from '../model/law.ts'
import type { IsoDate } from '../model/text.ts'
import { misfit } from './misfit.ts'
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

const WITHOUT_PAPER: Readonly<Record<WrittenFor, Outcome>> = {
  law: earns('to-write', 0.5),
  buyer: earns('to-write', 0.75),
  helps: earns('met', 1),
}

/**
 * What an answer to a question means. No answer, one of another meaning, and one that does not
 * fit the question are unknown. A strength is met or out: it never lowers anything.
 */
export function outcomeOf(question: Question, answer: Answer | null, setting: Setting): Outcome {
  const outcome = outcomeOfAnswer(question, answer, setting)
  if (question.basis !== 'strength') return outcome
  return outcome.status === 'met' ? { status: 'met', credit: null } : OUT
}

function outcomeOfAnswer(question: Question, answer: Answer | null, setting: Setting): Outcome {
  if (answer === null || (answer.meaning ?? question.meaning) !== question.meaning) return UNKNOWN
  if (misfit(question, answer, setting.profile)) return UNKNOWN
  const { value } = answer
  if (question.kind === 'number' && typeof value === 'number') return ofNumber(question, value, setting)
  if (question.kind === 'count' && typeof value === 'number') return ofCount(question.of, value, setting.profile)
  if (question.kind === 'choice') {
    const choice = question.choices.find((one) => one.id === value)
    if (choice) return earns(choice.credit >= CHOICE_MET_FROM ? 'met' : 'gap', choice.credit)
  }
  return ofState(value, question.written)
}

function ofState(value: Answer['value'], written: WrittenFor | undefined): Outcome {
  const table: Readonly<Record<AnswerState, Outcome>> = {
    yes: earns('met', 1),
    partly: earns('gap', 0.5),
    no: earns('gap', 0),
    unwritten: written ? WITHOUT_PAPER[written] : UNKNOWN,
    unknown: UNKNOWN,
    'not-applicable': OUT,
  }
  return isState(table, value) ? table[value] : UNKNOWN
}

function ofNumber(question: NumberQuestion, value: number, { profile, parameters, today }: Setting): Outcome {
  const atTarget = meets(value, question.target, profile, parameters, today)
  if (atTarget === true) return earns('met', 1)
  const inSecond = question.partly ? meets(value, question.partly, profile, parameters, today) : false
  if (atTarget === null) return UNKNOWN
  return inSecond === true ? earns('gap', 0.5) : earns('gap', 0)
}

function ofCount(fact: string, value: number, profile: Profile): Outcome {
  const of = knownValue(profile, fact)
  if (typeof of !== 'number') return UNKNOWN
  if (of === 0) return OUT
  const share = value / of
  return share >= COUNT_MET_FROM ? earns('met', 1) : earns('gap', share)
}

function earns(status: Status, credit: number): Outcome {
  return { status, credit: { low: credit, high: credit } }
}

function isState(table: Readonly<Record<AnswerState, Outcome>>, value: Answer['value']): value is AnswerState {
  return Object.hasOwn(table, value)
}
