import { holds } from '../condition/holds.ts'
import type { Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'

/** The question in the unit that fits this firm: the first variant of which `when` is known to hold, or as it stands. */
export function inFirmsUnit(question: Question, profile: Profile): Question {
  if (question.kind !== 'number' || !question.variants) return question
  const { variants, ...asWritten } = question
  const variant = variants.find(({ when }) => holds(when, profile) === true)
  if (!variant) return asWritten
  const { partly: _ofOtherUnit, ...rest } = asWritten
  const { when: _when, ...measure } = variant
  return { ...rest, ...measure }
}
