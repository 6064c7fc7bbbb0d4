import type { Checklist, Question } from '../model/checklist.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import type { IsoDate } from '../model/text.ts'
import { factsNeeded } from '../sizing/facts-needed.ts'
import { rightSize } from '../sizing/right-size.ts'
import { inFirmsUnit } from '../sizing/variant.ts'
import { type EarlierAnswer, type EarlierFile, earlierAnswers } from './earlier.ts'
import { type NearAnswer, nearestByTopic } from './near-question.ts'
import { profileFrom, type ReusedFacts, reusedFacts } from './reuse-facts.ts'
import { type Change, changeOf, isAskedAlike } from './same-question.ts'

/** An earlier answer that answers a question of the new list. */
export interface Taken {
  readonly question: Question
  readonly earlier: EarlierAnswer
  /** Older answers that say something else. */
  readonly otherwise: readonly EarlierAnswer[]
}

/**
 * Why an answer to this very question is shown and not taken: it is too old, the question is asked in other words, its
 * own list is not at hand to compare them, or something newer says "not sure".
 */
export type Doubt = 'old' | 'other-words' | 'no-list' | 'not-sure-since'

/** What is shown beside a question, for the owner to say whether it is so. */
export type Offered =
  | ({ readonly kind: 'same'; readonly doubt: Doubt } & Taken)
  /** Said to another question: it is told, and no answer is chosen for the owner. */
  | { readonly kind: 'near'; readonly question: Question; readonly earlier: NearAnswer }

/** An earlier answer that no longer answers its question. */
export interface NotTaken {
  readonly question: Question
  readonly earlier: EarlierAnswer
  readonly change: Change
}

/** What earlier answers are worth for a new list. Each part in the order of the list. */
export interface Reuse {
  readonly facts: ReusedFacts
  readonly taken: readonly Taken[]
  readonly offered: readonly Offered[]
  readonly notTaken: readonly NotTaken[]
  /** All questions that fit the firm, as far as it is known. */
  readonly asked: readonly Question[]
  /** How many things about the firm are still to be told. */
  readonly factsLeft: number
}

export interface ReuseSource {
  readonly checklist: Checklist
  readonly facts: readonly FactDefinition[]
  readonly today: IsoDate
  /** Whether a packaged list asks a question of this id. */
  readonly isPackaged: (id: string) => boolean
}

/** Whatever was said of one question of the new list. */
type Judged =
  | ({ readonly kind: 'taken' } & Taken)
  | Offered
  | ({ readonly kind: 'changed' } & NotTaken)
  | { readonly kind: 'nothing' }

/**
 * Looks through earlier answers for those that a new list asks for again. Only the very same question is ever answered
 * by them: anything less certain is offered, and the owner answers.
 */
export function reuseAnswers(
  files: readonly EarlierFile[],
  { checklist, facts, today, isPackaged }: ReuseSource,
): Reuse {
  const since = yearBefore(today)
  const reused = reusedFacts(files, checklist, facts, since)
  const told = profileFrom(reused.taken)
  const profile = { ...profileFrom(reused.offered), ...told }
  const asked = rightSize(checklist, profile, facts).kept.map(({ question }) => inFirmsUnit(question, profile))
  const earlier = earlierAnswers(files)
  const near = nearestByTopic(earlier, checklist, isPackaged)
  const judged = asked.map((question): Judged => {
    const own = earlier.filter(({ id }) => id === question.id)
    const same = judgeSame(question, own, profile, since)
    if (same.kind !== 'nothing') return same
    const other = near(question)
    return other ? { kind: 'near', question, earlier: other } : same
  })
  return {
    facts: reused,
    asked,
    factsLeft: factsNeeded(checklist, facts, profile).filter(({ id }) => !Object.hasOwn(told, id)).length,
    taken: judged.filter((one) => one.kind === 'taken'),
    offered: judged.filter((one) => one.kind === 'same' || one.kind === 'near'),
    notTaken: judged.filter((one) => one.kind === 'changed'),
  }
}

/** A year later firms, prices and laws are no longer the same: what is older is looked at again, one key each. */
export function yearBefore(day: IsoDate): IsoDate {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
}

function judgeSame(question: Question, own: readonly EarlierAnswer[], profile: Profile, since: IsoDate): Judged {
  const said = own.filter(({ answer }) => answer.value !== 'unknown')
  const fitting = said.filter((one) => changeOf(one, question, profile) === null)
  const [newest] = fitting
  if (newest === undefined) {
    const [changed] = said
    const change = changed ? changeOf(changed, question, profile) : null
    return changed && change ? { kind: 'changed', question, earlier: changed, change } : { kind: 'nothing' }
  }
  const otherwise = fitting.filter(({ answer }) => answer.value !== newest.answer.value)
  const doubt = doubtOf(question, newest, own, since)
  const taken: Taken = { question, earlier: newest, otherwise }
  return doubt === null ? { kind: 'taken', ...taken } : { kind: 'same', doubt, ...taken }
}

function doubtOf(question: Question, newest: EarlierAnswer, own: readonly EarlierAnswer[], since: IsoDate) {
  if (newest.on < since) return 'old'
  if (own[0] !== newest && own[0]?.answer.value === 'unknown') return 'not-sure-since'
  if (newest.question === null) return question.kind === 'yes-no' && newest.answer.meaning ? null : 'no-list'
  return isAskedAlike(newest.question, question) ? null : 'other-words'
}
