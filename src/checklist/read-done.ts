import type { DoneMark } from '../core/model/answers.ts'
import { isDay } from '../core/text/day.ts'
import type { AnswersDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { foldId } from './ids.ts'
import type { Loaded } from './load.ts'

/**
 * What was marked as done, under the ids of the list (`idOf`). Marks of questions that are gone, and those whose answer
 * is another one by now, are kept as they are.
 */
export function doneMarks(
  { document, file, found, placeOf }: Loaded<AnswersDocument>,
  idOf: (written: string) => string,
): { readonly marks: ReadonlyMap<string, DoneMark>; readonly findings: readonly Finding[] } {
  const marks = new Map<string, DoneMark>()
  const firstAt = new Map<string, string>()
  const findings: Finding[] = []
  for (const [written, mark] of Object.entries(document.done ?? {})) {
    const id = idOf(written)
    const first = firstAt.get(foldId(id))
    if (!isDay(mark.on)) findings.push(found('day-not-real', { key: 'on' }, ['done', written, 'on']))
    if (first !== undefined) {
      const line = placeOf(['done', first]).line ?? 0
      findings.push(found('id-duplicate', { id, file, line }, ['done', written]))
    }
    firstAt.set(foldId(id), written)
    marks.set(id, mark)
  }
  return { marks, findings }
}
