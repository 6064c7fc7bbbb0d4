import type { IsoDate } from '../model/text.ts'

/** What tells which of two results of one firm is the later one. */
export interface Dated {
  /** `null` for answers, which are of no day. */
  readonly day: IsoDate | null
  readonly revision: number
}

/**
 * Below 0 when `a` is older than `b`, above when it is newer, 0 when that cannot be told. A new check counts its saves from one again, so that
 * the day goes first where both have one.
 */
export function compareDates(a: Dated, b: Dated): number {
  if (a.day !== null && b.day !== null && a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.revision - b.revision
}
