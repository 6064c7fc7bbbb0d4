import type { Checklist } from '../model/checklist.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import type { KeptQuestion, LeftOutQuestion, SizedChecklist } from '../model/sized.ts'
import { choose } from './choose.ts'
import { factsNeeded } from './facts-needed.ts'
import { wholeMinutes } from './minutes.ts'
import { preparedList } from './prepared-list.ts'
import { sizeOf } from './size.ts'

/**
 * Chooses from a checklist the questions that fit a firm and remembers why each was kept or left out.
 * Over the caps of the firm's size the lowest severities go first.
 */
export function rightSize(checklist: Checklist, profile: Profile, facts: readonly FactDefinition[]): SizedChecklist {
  const size = sizeOf(profile, facts)
  const list = preparedList(checklist)
  const { asked, decisions, over } = choose(list, profile, size)
  const kept: KeptQuestion[] = []
  const leftOut: LeftOutQuestion[] = []
  let seconds = 0
  for (const [place, { question, section }] of list.questions.entries()) {
    const decision = decisions[place]
    const one = asked[place]
    if (decision?.kept === false) leftOut.push({ question, section, reason: decision.reason })
    else if (decision && one) {
      kept.push({ question: one.question, section, reason: decision.reason })
      seconds += one.seconds
    }
  }
  for (const { asked: one, reason } of over) leftOut.push({ question: one.question, section: one.section, reason })
  return {
    checklist,
    profile,
    facts: factsNeeded(checklist, facts, profile),
    size,
    kept,
    leftOut,
    minutes: wholeMinutes(seconds),
  }
}
