import type { TypicalFirm } from '../../core/burden/typical-firms.ts'
import { choose } from '../../core/sizing/choose.ts'
import { factsNeeded } from '../../core/sizing/facts-needed.ts'
import { preparedList, weighsInLaw } from '../../core/sizing/prepared-list.ts'
import { FACTS_MICRO, SIZE_LIMITS } from '../../core/sizing/size.ts'
import { type Remark, rule, type Subject } from '../rule.ts'

const SIZES = ['micro', 'small', 'medium'] as const
type CappedSize = (typeof SIZES)[number]

/**
 * What a list may ask of a firm of each size. Right-sizing leaves out what is too much; here its author hears of it,
 * above all when it would take away something that the law asks for and that weighs.
 */
export const overSizeCap = rule({
  id: 'over-size-cap',
  severity: 'warning',
  check: (subject) =>
    subject.loaded.document.module === true
      ? []
      : SIZES.flatMap((size) => {
          const firms = subject.firms.filter((firm) => firm.size.class === size)
          const asked = firms.map((firm) => askedOf(firm, subject))
          return [...lost(asked, size), ...tooMuch(asked, size), ...tooManyFacts(firms, subject, size)]
        }),
})

interface Asked {
  /** What the caps take away of what the law asks and weighs. */
  readonly lost: readonly string[]
  /** What such a firm is asked whatever else is true of it. */
  readonly sure: number
  readonly isCut: boolean
}

function askedOf({ profile, size }: TypicalFirm, { checklist }: Subject): Asked {
  const { decisions, over } = choose(preparedList(checklist), profile, size)
  return {
    lost: over.filter(({ asked }) => weighsInLaw(asked.question)).map(({ asked }) => asked.question.id),
    sure: decisions.filter((one) => one.kept && one.reason.code !== 'not-sure').length,
    isCut: over.length > 0,
  }
}

/** With nothing known about a firm but its size and trade, everything that it could be asked is asked. */
function lost(asked: readonly Asked[], size: CappedSize): readonly Remark[] {
  const most = asked.reduce<readonly string[]>((worst, one) => (one.lost.length > worst.length ? one.lost : worst), [])
  if (most.length === 0) return []
  return [{ path: ['id'], args: { what: 'law', size, count: most.length, limit: 0, ids: most.join(', ') } }]
}

/** Some more than the cap is what lists are cut from. */
function tooMuch(asked: readonly Asked[], size: CappedSize): readonly Remark[] {
  const limit = SIZE_LIMITS[size].questions
  const count = Math.max(0, ...asked.filter(({ isCut }) => isCut).map(({ sure }) => sure))
  if (count <= limit) return []
  const severity = count > 2 * limit ? 'warning' : 'info'
  return [{ path: ['id'], args: { what: 'questions', size, count, limit, ids: '' }, severity }]
}

function tooManyFacts(
  firms: readonly TypicalFirm[],
  { checklist, setting }: Subject,
  size: CappedSize,
): readonly Remark[] {
  if (size !== 'micro') return []
  const counts = firms.map(({ profile }) => factsNeeded(checklist, setting.facts, profile).length)
  const count = Math.max(0, ...counts)
  return count > FACTS_MICRO
    ? [{ path: ['id'], args: { what: 'facts', size, count, limit: FACTS_MICRO, ids: '' } }]
    : []
}
