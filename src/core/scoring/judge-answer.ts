import { ofItsMeaning } from '../answer/is-answered.ts'
import { type Outcome, outcomeAmong } from '../answer/outcome.ts'
import { knownValue } from '../condition/holds.ts'
import type { Answer } from '../model/answers.ts'
import type { LadderStep } from '../model/assessment.ts'
import type { Profile } from '../model/facts.ts'
import type { AskedList } from './asked-list.ts'
import { type Counted, laddersOf } from './ladder.ts'
import { A_NUMBER, NO_ANSWER, NO_MEANING, type PlacedAnswers } from './placed-answers.ts'
import type { WeighedQuestion } from './weighed-question.ts'

/** What the answers of a firm mean: all that scores and levels look at. */
export interface Judged {
  readonly asked: AskedList
  /** Of each question that is asked. */
  readonly outcomes: readonly Outcome[]
  /** How many answers name a proof. */
  readonly proofs: number
  readonly ladders: readonly LadderStep[]
}

/** What a firm answered to a question, and what that means. */
export interface JudgedAnswer extends Outcome {
  /** One of another meaning is none. */
  readonly answer: Answer | null
  readonly points: number
  /** For a count: the whole, where it is known. */
  readonly of: number | null
}

export function judgeAnswer(question: WeighedQuestion, given: Answer | null, facts: Profile): JudgedAnswer {
  const answer = ofItsMeaning(given, question)
  const { status, credit } = outcomeAmong(question.outcomes, answer, facts)
  return { answer, status, credit, points: question.points, of: wholeOf(question, facts) }
}

/** Judges all answers of a firm; `places` says where those to the questions stand. */
export function judgePlaced(
  asked: AskedList,
  places: readonly number[],
  { texts, numbers, meanings, proofs }: PlacedAnswers,
  facts: Profile,
): Judged {
  const outcomes: Outcome[] = []
  const counted: Counted[] = []
  let named = 0
  for (let i = 0; i < places.length; i += 1) {
    const question = asked.questions[i]
    const place = places[i]
    if (question === undefined || place === undefined) continue
    const { outcomes: known } = question
    const meaning = meanings[place]
    const isOfItsMeaning = meaning === NO_MEANING || meaning === question.meaning
    const text = isOfItsMeaning ? (texts[place] ?? NO_ANSWER) : NO_ANSWER
    const number = text === A_NUMBER ? (numbers[place] ?? 0) : null
    const fitting = number === null ? known.ofTexts[Math.max(text, 0)] : known.ofNumber(number, facts)
    const outcome = (number === null && text < 0 ? null : fitting) ?? known.unanswered
    outcomes.push(outcome)
    if (text !== NO_ANSWER && proofs[place] === 1) named += 1
    if (question.ladder !== undefined) {
      const answer = number === null ? null : { value: number }
      counted.push({ question, answer, status: outcome.status, of: wholeOf(question, facts) })
    }
  }
  return { asked, outcomes, proofs: named, ladders: laddersOf(counted) }
}

function wholeOf(question: WeighedQuestion, facts: Profile): number | null {
  const of = question.of === null ? null : knownValue(facts, question.of)
  return typeof of === 'number' ? of : null
}
