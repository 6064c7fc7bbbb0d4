import type { CompareRemark } from '../model/comparison.ts'
import { clean } from '../text/clean.ts'
import type { Results } from './pair-questions.ts'

/** What a reader should know before trusting a comparison. */
export function remarksOn({ before, after }: Results): readonly CompareRemark[] {
  const names = { before: nameOf(before.firm.name), after: nameOf(after.firm.name) }
  const lists = { before: before.checklist.id, after: after.checklist.id }
  const scorings = { before: before.scoring, after: after.scoring }
  const days = { before: before.today, after: after.today }
  const isOtherFirm = names.before !== '' && names.after !== '' && fold(names.before) !== fold(names.after)
  return [
    ...(isOtherFirm ? [{ code: 'other-firm', ...names } as const] : []),
    ...(lists.before === lists.after ? [] : [{ code: 'other-list', ...lists } as const]),
    ...(scorings.before === scorings.after ? [] : [{ code: 'other-scoring', ...scorings } as const]),
    ...askedRemarks(before.asked?.by ?? '', after.asked?.by ?? ''),
    ...(days.before > days.after ? [{ code: 'days-swapped', ...days } as const] : []),
  ]
}

/** What is said of the lines of who tailored the lists, where they cannot be compared. */
function askedRemarks(before: string, after: string): readonly CompareRemark[] {
  if (isSamePublisher(before, after)) return []
  const names = { before: nameOf(before), after: nameOf(after) }
  return [{ code: before === '' || after === '' ? 'asked-once' : 'asked-by-other', ...names }]
}

/** Whether two names of publishers are of one. */
export function isSamePublisher(one: string, other: string): boolean {
  return fold(nameOf(one)) === fold(nameOf(other))
}

function nameOf(name: string | undefined): string {
  return clean(name ?? '').trim()
}

/** Capital letters and blanks make no other firm. */
function fold(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase()
}
