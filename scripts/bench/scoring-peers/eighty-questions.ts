import { valueInForce } from '../../../src/core/answer/target.ts'
import { knownValue } from '../../../src/core/condition/holds.ts'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import type { ScoreRecord } from '../../../src/core/model/score-record.ts'
import { prepareScorer } from '../../../src/core/scoring/prepare-scorer.ts'
import { rightSize } from '../../../src/core/sizing/right-size.ts'
import { answersOf, library, packaged } from '../../../tests/helpers/firms.ts'
import { randomFirm } from '../../../tests/helpers/random-firms.ts'
import {
  type ClientData,
  type Credit,
  keyOf,
  type ScoredQuestion,
  scoredQuestion,
  totalsOf,
} from './scored-question.ts'

const FIRM = 'electronics-180'
const CLIENTS = 64
export const TODAY = '2026-11-21'

const { checklist, facts } = answersOf(FIRM)
export const list = packaged(checklist.id)
const kept = (profile: AnswerFile['facts']) =>
  rightSize(list.checklist, profile, library.facts).kept.map(({ question }) => question)
const questions = kept(facts)

/** The questions that an electronics firm of medium size is asked. */
export const EIGHTY: readonly ScoredQuestion[] = questions.map(scoredQuestion)

/** Firms that are asked these, each with other people and answers. */
export const FIRMS_OF_EIGHTY: readonly AnswerFile[] = Array.from({ length: CLIENTS }, (_, number) => {
  const own = { ...facts, hired: 120 + number }
  if (kept(own).some(({ id }, i) => id !== questions[i]?.id))
    throw new Error(`${own.hired} people are asked something else`)
  return randomFirm(number, 5, { list: checklist.id, facts: own, questions })
})

/** The same with the names and in the form that other engines want, legal values looked up. */
export function dataOf(file: AnswerFile): ClientData {
  const told = Object.entries(file.facts).filter(([id]) => knownValue(file.facts, id) !== undefined)
  const given = questions.map(({ id }) => [keyOf(id), file.answers[id]?.value ?? 'unknown'] as const)
  const legal = library.parameters.map((parameter) => {
    const value = valueInForce(parameter, TODAY)?.value ?? Number.NaN
    return [
      keyOf(parameter.id),
      typeof value === 'number' ? value : (value[String(file.facts.wageRegion)] ?? Number.NaN),
    ] as const
  })
  return Object.fromEntries([...told, ...given, ...legal])
}

/** How we score one of them: with the list made ready, as a batch does. */
export const recordOf: (file: AnswerFile) => ScoreRecord = prepareScorer(list, { ...library, today: TODAY }).record

/** Which lines an engine and we do not agree on; sums of fractions may differ in the last digits. */
export function differences({ lines, strengths }: ScoreRecord, credits: readonly Credit[]): readonly string[] {
  const { strength, ...totals } = totalsOf(EIGHTY, credits)
  const isNear = (total: number, points: number, share: number) => Math.abs(total - share * points) < 1e-9
  const isSame = (basis: 'law' | 'buyer' | 'good'): boolean => {
    const [{ low, high, points, counting }, line] = [totals[basis], lines[basis]]
    if (line.score === null) return points === 0
    return counting === line.counting && isNear(low, points, line.score.low) && isNear(high, points, line.score.high)
  }
  const wrong = (['law', 'buyer', 'good'] as const).filter((basis) => !isSame(basis))
  return strength.low === strengths.met ? wrong : [...wrong, 'strength']
}
