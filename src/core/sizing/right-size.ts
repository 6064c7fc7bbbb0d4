import { factsIn, holds, knownValue } from '../condition/holds.ts'
import { BASES, type Checklist, type Question, SEVERITIES } from '../model/checklist.ts'
import type { FactDefinition, Profile } from '../model/facts.ts'
import type {
  FirmSize,
  KeptQuestion,
  KeptReason,
  LeftOutQuestion,
  LeftOutReason,
  SizedChecklist,
} from '../model/sized.ts'
import { DEFAULT_LANGUAGE } from '../model/text.ts'
import { factsNeeded } from './facts-needed.ts'
import { minutesFor, secondsFor, wholeMinutes } from './minutes.ts'
import { SIZE_LIMITS, sizeOf } from './size.ts'
import { inFirmsUnit } from './variant.ts'

/** Strengths that stay as long as anything lighter can go: small firms do much right, and that must show. */
const STRENGTHS_KEPT = 3

/**
 * Chooses from a checklist the questions that fit a firm and remembers why each was kept or left out.
 * Over the caps of the firm's size the lowest severities go first.
 */
export function rightSize(checklist: Checklist, profile: Profile, facts: readonly FactDefinition[]): SizedChecklist {
  const size = sizeOf(profile, facts)
  const kept: KeptQuestion[] = []
  const leftOut: LeftOutQuestion[] = []
  for (const section of checklist.sections)
    for (const question of section.questions) {
      const decision = decide(question, profile, size)
      if (decision.kept)
        kept.push({ question: inFirmsUnit(question, profile), section: section.id, reason: decision.reason })
      else leftOut.push({ question, section: section.id, reason: decision.reason })
    }
  const language = checklist.languages[0] ?? DEFAULT_LANGUAGE
  const over = overTheCaps(kept, size, language, checklist.focus ?? [])
  return {
    checklist,
    profile,
    facts: factsNeeded(checklist, facts, profile),
    size,
    kept: kept.filter((one) => !over.has(one)),
    leftOut: [
      ...leftOut,
      ...[...over].map(([one, reason]) => ({ question: one.question, section: one.section, reason })),
    ],
    minutes: minutesFor(
      kept.filter((one) => !over.has(one)).map((one) => one.question),
      language,
    ),
  }
}

type Decision = { kept: true; reason: KeptReason } | { kept: false; reason: LeftOutReason }

/** Whether a question fits a firm, and why or why not; the caps of the firm's size are not looked at. */
export function decide(question: Question, profile: Profile, size: FirmSize): Decision {
  if (!SIZE_LIMITS[size.class].tiers.includes(question.tier))
    return { kept: false, reason: { code: 'bigger-firms', size: question.tier === 'extended' ? 'medium' : 'small' } }
  if (question.kind === 'count' && knownValue(profile, question.of) === 0)
    return { kept: false, reason: { code: 'facts-differ', facts: [question.of] } }
  if (question.when) {
    const truth = holds(question.when, profile)
    if (truth === false) return { kept: false, reason: { code: 'facts-differ', facts: factsIn(question.when) } }
    if (truth === null) {
      const unknown = factsIn(question.when).filter((fact) => knownValue(profile, fact) === undefined)
      return { kept: true, reason: { code: 'not-sure', facts: unknown } }
    }
    return { kept: true, reason: { code: 'for-your-facts', facts: factsIn(question.when) } }
  }
  if (question.tier !== 'core') return { kept: true, reason: { code: 'for-your-size', size: size.class } }
  return { kept: true, reason: { code: 'for-every-firm' } }
}

function overTheCaps(
  kept: readonly KeptQuestion[],
  size: FirmSize,
  language: string,
  focus: readonly string[],
): Map<KeptQuestion, LeftOutReason> {
  const limits = SIZE_LIMITS[size.class]
  const seconds = new Map(kept.map((one) => [one, secondsFor(one.question, language)]))
  const over = new Map<KeptQuestion, LeftOutReason>()
  let left = kept.length
  let time = [...seconds.values()].reduce((sum, one) => sum + one, 0)
  for (const one of inDropOrder(kept, focus)) {
    if (left > limits.questions) over.set(one, { code: 'over-questions', limit: limits.questions })
    else if (wholeMinutes(time) > limits.minutes) over.set(one, { code: 'over-minutes', limit: limits.minutes })
    else break
    left -= 1
    time -= seconds.get(one) ?? 0
  }
  return over
}

/**
 * Lightest first: by severity, then what only strengthens or is good before what a buyer or the law asks, then from the
 * end. After all that is lighter go a few strengths but the first one, then what the list is about, then that first
 * strength, and last of all what weighs in law.
 */
function inDropOrder(kept: readonly KeptQuestion[], focus: readonly string[]): readonly KeptQuestion[] {
  const [first, ...others] = kept.filter((one) => one.question.basis === 'strength').slice(0, STRENGTHS_KEPT)
  const rank = (one: KeptQuestion) => {
    if (weighsInLaw(one.question)) return 4
    if (one === first) return 3
    if (focus.includes(one.section)) return 2
    return others.includes(one) ? 1 : 0
  }
  const weight = ({ question }: KeptQuestion) =>
    SEVERITIES.indexOf(question.severity) * BASES.length + BASES.indexOf(question.basis)
  return kept
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rank(a.one) - rank(b.one) || weight(b.one) - weight(a.one) || b.index - a.index)
    .map(({ one }) => one)
}

/** What no list may lose to a cap: it is asked before anything else. */
export function weighsInLaw({ basis, severity }: Question): boolean {
  return basis === 'law' && (severity === 'critical' || severity === 'serious')
}
