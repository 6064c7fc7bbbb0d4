import type { Profile } from '../model/facts.ts'
import type { FirmSize, LeftOutReason } from '../model/sized.ts'
import type { Decision } from './decide.ts'
import { wholeMinutes } from './minutes.ts'
import type { AskedQuestion, PreparedList } from './prepared-list.ts'
import { SIZE_LIMITS } from './size.ts'
import { unitFor } from './variant.ts'

/** Strengths that stay as long as anything lighter can go: small firms do much right, and that must show. */
const STRENGTHS_KEPT = 3

/** What a firm is asked of a list, by place. */
export interface Chosen {
  /** `null` where a question is not asked. */
  readonly asked: readonly (AskedQuestion | null)[]
  /** Whether each fits the firm, the caps set aside. */
  readonly decisions: readonly Decision[]
  /** Those that fit but are too many, as they go. */
  readonly over: readonly OverCap[]
}

interface OverCap {
  readonly asked: AskedQuestion
  readonly reason: LeftOutReason
}

/** Chooses the questions that fit a firm; over the caps of its size the lowest severities go first. */
export function choose(list: PreparedList, profile: Profile, size: FirmSize): Chosen {
  const truths = list.conditions.map((holds) => holds(profile))
  const decisions: Decision[] = []
  const asked: (AskedQuestion | null)[] = []
  for (const { question, condition, decide, units } of list.questions) {
    const decision = decide(condition === -1 ? true : (truths[condition] ?? null), profile, size)
    const unit = units.length === 1 ? 0 : unitFor(question, profile)
    decisions.push(decision)
    asked.push(decision.kept ? (units[unit] ?? null) : null)
  }
  return { decisions, asked, over: takeOverCaps(list, asked, size) }
}

/** Takes out what is too much, and says what that was. */
function takeOverCaps(list: PreparedList, asked: (AskedQuestion | null)[], size: FirmSize): readonly OverCap[] {
  const limits = SIZE_LIMITS[size.class]
  const over: OverCap[] = []
  let left = 0
  let time = 0
  for (const one of asked)
    if (one) {
      left += 1
      time += one.seconds
    }
  const isWithin = () => left <= limits.questions && wholeMinutes(time) <= limits.minutes
  if (isWithin()) return over
  for (const [places, goes] of inDropOrder(list, asked))
    for (const place of places) {
      const one = asked[place]
      if (!one || !goes(place)) continue
      over.push({
        asked: one,
        reason:
          left > limits.questions
            ? { code: 'over-questions', limit: limits.questions }
            : { code: 'over-minutes', limit: limits.minutes },
      })
      asked[place] = null
      left -= 1
      time -= one.seconds
      if (isWithin()) return over
    }
  return over
}

/** Places, and which of them are meant. */
type Turn = readonly [places: readonly number[], goes: (place: number) => boolean]

/**
 * Lightest first: by severity, then what only strengthens or is good before what a buyer or the law asks, then from the
 * end. After all that is lighter go a few strengths but the first one, then what the list is about, then that first
 * strength, and last of all what weighs in law.
 */
function inDropOrder({ strengths, lightest }: PreparedList, asked: readonly (AskedQuestion | null)[]): readonly Turn[] {
  const [first, ...others] = strengths.filter((place) => asked[place]).slice(0, STRENGTHS_KEPT)
  return [
    [lightest.other, (place) => place !== first && !others.includes(place)],
    [lightest.other, (place) => others.includes(place)],
    [lightest.focus, (place) => place !== first],
    [strengths, (place) => place === first],
    [lightest.lawful, () => true],
  ]
}
