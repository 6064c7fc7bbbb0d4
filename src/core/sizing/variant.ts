import { holds } from '../condition/holds.ts'
import type { NumberQuestion, Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'

/** The question in the unit that fits this firm: the first variant of which `when` is known to hold, or as it stands. */
export function inFirmsUnit(question: Question, profile: Profile): Question {
  return unitsOf(question)[unitFor(question, profile)] ?? question
}

/** Which of its units fits this firm. */
export function unitFor(question: Question, profile: Profile): number {
  if (question.kind !== 'number' || !question.variants) return 0
  const at = question.variants.findIndex(({ when }) => holds(when, profile) === true)
  return at === -1 ? question.variants.length : at
}

const units = new WeakMap<Question, readonly Question[]>()

/**
 * All that may be asked for this question: it in the unit of each variant, and last as it stands. Always the same
 * objects, so that what was prepared for one of them serves all firms.
 */
export function unitsOf(question: Question): readonly Question[] {
  if (question.kind !== 'number' || !question.variants) return [question]
  const known = units.get(question)
  if (known) return known
  const made = inEachUnit(question)
  units.set(question, made)
  return made
}

function inEachUnit({ variants = [], ...asWritten }: NumberQuestion): readonly Question[] {
  const { partly: _ofOtherUnit, ...rest } = asWritten
  return [...variants.map(({ when: _when, ...measure }) => ({ ...rest, ...measure })), asWritten]
}
