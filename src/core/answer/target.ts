import { knownValue } from '../condition/holds.ts'
import type { ResolvedTarget, UsedParameter } from '../model/assessment.ts'
import type { Bound, NumberQuestion, Target } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import type { Parameter, ParameterValue } from '../model/law.ts'
import type { IsoDate } from '../model/text.ts'

/** What a parameter says on a day: one number, or the lowest and highest while the fact that picks it is unknown. */
export interface ParameterRange {
  readonly low: number
  readonly high: number
  readonly used: UsedParameter | null
}

/** The value in force on this day, `null` before the first one. */
export function valueInForce(parameter: Parameter, today: IsoDate): ParameterValue | null {
  return parameter.values
    .filter((value) => value.validFrom <= today)
    .reduce<ParameterValue | null>((last, value) => (last && last.validFrom > value.validFrom ? last : value), null)
}

/** A bound in numbers; `null` when no value is in force. */
export function resolveBound(
  bound: Bound,
  profile: Profile,
  parameters: readonly Parameter[],
  today: IsoDate,
): ParameterRange | null {
  return boundInForce(bound, parameters, today)(profile)
}

/** The same, looked up once for all firms: what a day makes of a bound, by the fact that picks one of its values. */
function boundInForce(
  bound: Bound,
  parameters: readonly Parameter[],
  today: IsoDate,
): (profile: Profile) => ParameterRange | null {
  if (typeof bound === 'number') return always({ low: bound, high: bound, used: null })
  const parameter = parameters.find((one) => one.id === bound.parameter)
  const inForce = parameter && valueInForce(parameter, today)
  if (!parameter || !inForce) return always(null)
  const { id, title, unit } = parameter
  const { value, validFrom, law, source } = inForce
  const use = (key: string | null, number: number): ParameterRange => ({
    low: number,
    high: number,
    used: { id, title, unit, key, value: number, validFrom, law, source },
  })
  if (typeof value === 'number') return always(use(null, value))
  const all = Object.values(value)
  const unpicked = { low: Math.min(...all), high: Math.max(...all), used: null }
  const { by } = bound
  if (by === undefined) return always(unpicked)
  const picked = new Map<unknown, ParameterRange>(Object.entries(value).map(([key, one]) => [key, use(key, one)]))
  return (profile) => picked.get(knownValue(profile, by)) ?? unpicked
}

const always =
  <Value>(value: Value) =>
  (): Value =>
    value

/** The target of a number question with its numbers filled in, for showing and saving. */
export function resolveTarget(
  question: NumberQuestion,
  profile: Profile,
  parameters: readonly Parameter[],
  today: IsoDate,
): { readonly target: ResolvedTarget; readonly used: readonly UsedParameter[] } {
  const main = resolveBound(boundOf(question.target), profile, parameters, today)
  const second = question.partly ? resolveBound(boundOf(question.partly), profile, parameters, today) : null
  const sure = (range: ParameterRange | null) => (range && range.low === range.high ? range.low : null)
  return {
    target: { direction: directionOf(question.target), value: sure(main), partly: sure(second) },
    used: [main?.used, second?.used].flatMap((used) => (used ? [used] : [])),
  }
}

/**
 * Whether a number meets a target on a day, ready for the numbers of many firms: `null` when the target is only known as
 * a range and the number lies inside.
 */
export function meets(
  target: Target,
  parameters: readonly Parameter[],
  today: IsoDate,
): (number: number, profile: Profile) => boolean | null {
  const rangeFor = boundInForce(boundOf(target), parameters, today)
  const wantsMore = directionOf(target) === 'atLeast'
  return (number, profile) => {
    const range = rangeFor(profile)
    if (range === null) return null
    if (wantsMore) return number >= range.high ? true : number < range.low ? false : null
    return number <= range.low ? true : number > range.high ? false : null
  }
}

/** The number or parameter that a target is measured by. */
export function boundOf(target: Target): Bound {
  return 'atLeast' in target ? target.atLeast : target.atMost
}

/** Which side of its bound a target lies on. */
export function directionOf(target: Target): 'atLeast' | 'atMost' {
  return 'atLeast' in target ? 'atLeast' : 'atMost'
}
