import type { IsoDate } from '../model/text.ts'
import { type Observation, seen } from './observation.ts'

/** What the program runs on. Versions without a `v`. */
export interface Versions {
  readonly tukiem: string
  readonly node: string
  /** `linux x64`. */
  readonly system: string
  /** The oldest Node that must work, `20.19`; `null` where that could not be read. */
  readonly oldest: string | null
}

export function ofVersions({ tukiem, node, system, oldest }: Versions): Observation {
  const isOld = oldest !== null && isOlder(node, oldest)
  return seen(isOld ? 'versions.old-node' : 'versions.fine', { tukiem, node, system, oldest: oldest ?? '' })
}

function isOlder(version: string, than: string): boolean {
  const [have, need] = [version, than].map((text) => text.split('.').map(Number))
  for (const [at, part] of (need ?? []).entries()) {
    const difference = (have?.[at] ?? 0) - part
    if (difference !== 0) return difference < 0
  }
  return false
}

/** A file that comes with the program, held against what the build noted down. */
export interface PackagedFile {
  readonly path: string
  readonly state: 'whole' | 'missing' | 'changed'
}

/** `null` when what the build noted down cannot be read. */
export function ofFiles(files: readonly PackagedFile[] | null): Observation {
  if (files === null) return seen('files.no-list')
  for (const state of ['missing', 'changed'] as const) {
    const [first, ...others] = files.filter((file) => file.state === state)
    if (first) return seen(`files.${state}`, { count: others.length + 1, file: first.path })
  }
  return seen('files.fine', { count: files.length })
}

/** One font: the letters of `needed` that it lacks, `null` when it cannot be opened. */
export interface FontLetters {
  readonly face: string
  readonly missing: readonly string[] | null
}

const MOST_LETTERS = 12

/** `needed`: how many letters and signs there are. */
export function ofLetters({ fonts, needed }: { fonts: readonly FontLetters[]; needed: number }): Observation {
  for (const { face, missing } of fonts) {
    if (missing === null) return seen('letters.no-font', { face })
    const letters = missing.slice(0, MOST_LETTERS).join(' ')
    if (missing.length > 0) return seen('letters.missing', { face, count: missing.length, letters })
  }
  return seen('letters.fine', { needed })
}

/** When the law in a list was checked, and when it should be again. */
export interface ListDays {
  readonly lawAsOf: IsoDate
  readonly lookAgain: IsoDate
}

/** `lists`: none where they cannot be read, which is told with the files. */
export function ofLists(lists: readonly ListDays[], today: IsoDate): readonly Observation[] {
  if (lists.length === 0) return []
  const day = latest(lists.map(({ lawAsOf }) => lawAsOf))
  const again = lists.map(({ lookAgain }) => lookAgain).sort()[0] ?? ''
  return [seen(again < today ? 'lists.old' : 'lists.fine', { count: lists.length, day, again })]
}

/** The last of some days, `''` for none. */
export const latest = (days: readonly IsoDate[]): IsoDate => days.toSorted().at(-1) ?? ''

/** What was found in the bytes of a plan that was drawn to try it out. */
export interface TrialPlan {
  readonly startsWell: boolean
  readonly endsWell: boolean
  /** Pages that are there, and pages that the file says it has. */
  readonly pages: number
  readonly pagesSaid: number
  readonly ms: number
}

export function ofPlan({ startsWell, endsWell, pages, pagesSaid, ms }: TrialPlan): Observation {
  const what = !startsWell ? 'start' : !endsWell ? 'end' : pages === 0 || pages !== pagesSaid ? 'pages' : null
  return what === null ? seen('plan.fine', { pages, ms }) : seen('plan.broken', { what })
}
