import { knownValue } from '../condition/holds.ts'
import type { Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'

/** What the number that answers a question measures; `null` when no number answers it. */
export function measureOf(
  question: Question,
  profile: Profile,
): { readonly unit: string; readonly of?: number } | null {
  if (question.kind === 'number') return { unit: question.unit }
  if (question.kind !== 'count') return null
  const of = knownValue(profile, question.of)
  return typeof of === 'number' ? { unit: 'people', of } : { unit: 'people' }
}
