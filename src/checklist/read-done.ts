import type { DoneMark, SaidBefore } from '../core/model/answers.ts'
import type { IsoDate } from '../core/model/text.ts'
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
  loaded: Loaded<AnswersDocument>,
  idOf: (written: string) => string,
): { readonly marks: ReadonlyMap<string, DoneMark>; readonly findings: readonly Finding[] } {
  const { entries, findings } = dated(loaded.document.done, 'done', loaded, idOf)
  return { marks: entries, findings }
}

/** What was said for other lists, in the same way. */
export function saidBefore(
  loaded: Loaded<AnswersDocument>,
  idOf: (written: string) => string,
): { readonly said: ReadonlyMap<string, SaidBefore>; readonly findings: readonly Finding[] } {
  const { entries, findings } = dated(loaded.document.before, 'before', loaded, idOf)
  return { said: entries, findings }
}

/** One entry a question, each on a real day. */
function dated<Entry extends { readonly on: IsoDate }>(
  written: Readonly<Record<string, Entry>> | undefined,
  key: 'done' | 'before',
  { file, found, placeOf }: Loaded<AnswersDocument>,
  idOf: (written: string) => string,
): { readonly entries: ReadonlyMap<string, Entry>; readonly findings: readonly Finding[] } {
  const entries = new Map<string, Entry>()
  const firstAt = new Map<string, string>()
  const findings: Finding[] = []
  for (const [name, entry] of Object.entries(written ?? {})) {
    const id = idOf(name)
    const first = firstAt.get(foldId(id))
    if (!isDay(entry.on)) findings.push(found('day-not-real', { key: 'on' }, [key, name, 'on']))
    if (first !== undefined) {
      const line = placeOf([key, first]).line ?? 0
      findings.push(found('id-duplicate', { id, file, line }, [key, name]))
    }
    firstAt.set(foldId(id), name)
    entries.set(id, entry)
  }
  return { entries, findings }
}
