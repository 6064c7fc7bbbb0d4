import type { LeftOutReason, SizeClass } from '../../core/model/sized.ts'
import { factsNeeded } from '../../core/sizing/facts-needed.ts'
import { weighsInLaw } from '../../core/sizing/prepared-list.ts'
import { rightSize } from '../../core/sizing/right-size.ts'
import { FACTS_MICRO, SIZE_LIMITS } from '../../core/sizing/size.ts'
import { type Remark, rule, type Subject } from '../rule.ts'

/** A headcount of each size, in any sector. */
const HIRED: readonly (readonly [Exclude<SizeClass, 'large'>, number])[] = [
  ['micro', 5],
  ['small', 40],
  ['medium', 150],
]

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
      : HIRED.flatMap(([size, hired]) => [
          ...lost(subject, size, hired),
          ...tooMuch(subject, size, hired),
          ...tooManyFacts(subject, size, hired),
        ]),
})

/** With nothing known about a firm but its size, everything that it could be asked is asked. */
function lost({ checklist, setting }: Subject, size: SizeClass, hired: number): readonly Remark[] {
  const { leftOut } = rightSize(checklist, { hired }, setting.facts)
  const heavy = leftOut.filter(({ question, reason }) => isOver(reason) && weighsInLaw(question))
  const ids = heavy.map(({ question }) => question.id).join(', ')
  return heavy.length === 0 ? [] : [{ path: ['id'], args: { what: 'law', size, count: heavy.length, limit: 0, ids } }]
}

/** What every firm of the size is asked, whatever else is true of it. Some more than the cap is what lists are cut from. */
function tooMuch({ checklist, setting }: Subject, size: SizeClass, hired: number): readonly Remark[] {
  const { kept, leftOut } = rightSize(checklist, { hired }, setting.facts)
  const limit = SIZE_LIMITS[size].questions
  const over = leftOut.filter(({ reason }) => isOver(reason)).length
  const count = kept.filter(({ reason }) => reason.code !== 'not-sure').length + over
  if (over === 0 || count <= limit) return []
  return [
    {
      path: ['id'],
      args: { what: 'questions', size, count, limit, ids: '' },
      severity: count > 2 * limit ? 'warning' : 'info',
    },
  ]
}

function isOver({ code }: LeftOutReason): boolean {
  return code === 'over-questions' || code === 'over-minutes'
}

function tooManyFacts({ checklist, setting }: Subject, size: SizeClass, hired: number): readonly Remark[] {
  const count = factsNeeded(checklist, setting.facts, { hired }).length
  return size === 'micro' && count > FACTS_MICRO
    ? [{ path: ['id'], args: { what: 'facts', size, count, limit: FACTS_MICRO, ids: '' } }]
    : []
}
