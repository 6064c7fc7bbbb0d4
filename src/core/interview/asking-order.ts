import type { Checklist, Question, Section } from '../model/checklist.ts'

/**
 * The sections that have questions for a firm, in the order in which they are asked: the list's own first one, which
 * begins with what is easy; then those with a critical question for this firm; then what the list is about; then the
 * rest. Otherwise the list's order stands. Who stops half-way has then told of all that may be urgent.
 */
export function inAskingOrder(
  { sections, focus = [] }: Pick<Checklist, 'sections' | 'focus'>,
  asked: readonly { readonly section: string; readonly question: Pick<Question, 'severity'> }[],
): readonly Section[] {
  const held = new Set(asked.map((one) => one.section))
  const urgent = new Set(asked.filter((one) => one.question.severity === 'critical').map((one) => one.section))
  const rank = ({ id }: Section) => {
    if (urgent.has(id)) return 0
    return focus.includes(id) ? 1 : 2
  }
  const [first, ...others] = sections.filter(({ id }) => held.has(id))
  return first ? [first, ...others.sort((one, other) => rank(one) - rank(other))] : []
}
