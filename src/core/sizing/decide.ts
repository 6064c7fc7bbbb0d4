import { factsIn, holds, knownValue, type Truth } from '../condition/holds.ts'
import type { Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import type { FirmSize, KeptReason, LeftOutReason, SizeClass } from '../model/sized.ts'
import { SIZE_LIMITS } from './size.ts'

export type Decision =
  | { readonly kept: true; readonly reason: KeptReason }
  | { readonly kept: false; readonly reason: LeftOutReason }

/** `truth`: whether its condition holds for the firm; true where it has none. */
export type Decide = (truth: Truth, profile: Profile, size: FirmSize) => Decision

/** Whether a question fits a firm, and why or why not; the caps of the firm's size are not looked at. */
export function decide(question: Question, profile: Profile, size: FirmSize): Decision {
  const { when } = question
  return deciderOf(question)(when ? holds(when, profile) : true, profile, size)
}

const FOR_ALL = kept({ code: 'for-every-firm' })

/** The same, ready for many firms: most reasons are known before the firm is. */
export function deciderOf(question: Question): Decide {
  const { tier, when } = question
  const tooSmall = leftOut({ code: 'bigger-firms', size: tier === 'extended' ? 'medium' : 'small' })
  const of = question.kind === 'count' ? question.of : null
  const nobody = leftOut({ code: 'facts-differ', facts: of === null ? [] : [of] })
  const fits = when ? byFacts(factsIn(when)) : tier === 'core' ? () => FOR_ALL : bySize()
  return (truth, profile, size) => {
    if (!SIZE_LIMITS[size.class].tiers.includes(tier)) return tooSmall
    if (of !== null && knownValue(profile, of) === 0) return nobody
    return fits(truth, profile, size)
  }
}

function byFacts(facts: readonly string[]): Decide {
  const fitting = kept({ code: 'for-your-facts', facts })
  const differing = leftOut({ code: 'facts-differ', facts })
  return (truth, profile) => {
    if (truth !== null) return truth ? fitting : differing
    return kept({ code: 'not-sure', facts: facts.filter((fact) => knownValue(profile, fact) === undefined) })
  }
}

function bySize(): Decide {
  const reasonFor = (size: SizeClass) => kept({ code: 'for-your-size', size })
  const reasons: Readonly<Record<SizeClass, Decision>> = {
    micro: reasonFor('micro'),
    small: reasonFor('small'),
    medium: reasonFor('medium'),
    large: reasonFor('large'),
  }
  return (_truth, _profile, size) => reasons[size.class]
}

function kept(reason: KeptReason): Decision {
  return { kept: true, reason }
}

function leftOut(reason: LeftOutReason): Decision {
  return { kept: false, reason }
}
