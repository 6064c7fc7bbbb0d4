import type { Question } from '../model/checklist.ts'

/** Three working days: a firm of 12 has two or three hours a week for such things. */
export const MOST_FIX_HOURS = 24

/** Whether what a question asks for costs more than a small firm has, by what its publisher says itself. */
export function isHeavyFix({ fix }: Question): boolean {
  return fix !== undefined && (fix.hours > MOST_FIX_HOURS || fix.cost === 'high')
}
