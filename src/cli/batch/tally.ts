import type { LevelId } from '../../core/model/assessment.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import type { ClientResult } from './client-input.ts'

/** A client that could not be scored. */
export type Failure = Omit<Extract<ClientResult, { readonly kind: 'failed' }>, 'kind'>

/** So many clients are named where not all can be. */
export const MOST_NAMED = 20

/** A list that clients were scored by. */
export interface ListUsed {
  readonly id: string
  readonly version: string
  readonly sha256: string
  /** What it is loaded by; `null` where nobody knows any more. */
  readonly where: string | null
}

/** What is counted of a run while it goes on. */
export interface Tally {
  scored: number
  kept: number
  failed: number
  /** How many of those that failed are whole tables. */
  tables: number
  others: number
  /** What the files of those that were scored are called by. */
  readonly names: Set<string>
  readonly levels: Map<LevelId | 'none', number>
  readonly lists: Map<string, ListUsed>
  /** How many clients answer a list, by its id. */
  readonly byList: Map<string, number>
  /** In the order of the clients. */
  readonly failures: Failure[]
  /** Clients with answers that their list has no question for. */
  withSetAside: number
  readonly setAside: string[]
}

export const newTally = (): Tally => ({
  scored: 0,
  kept: 0,
  failed: 0,
  tables: 0,
  others: 0,
  names: new Set(),
  levels: new Map(),
  lists: new Map(),
  byList: new Map(),
  failures: [],
  withSetAside: 0,
  setAside: [],
})

/** Counts what became of the client whose files are called `name`; `record` is what its line says, for one that was scored. */
export function count(tally: Tally, name: string, result: ClientResult, record: ClientRecord | null): void {
  if (result.kind === 'other') tally.others += 1
  else if (result.kind === 'failed') {
    tally.failed += 1
    tally.tables += Number(result.isTable ?? false)
    const { kind: _, ...failure } = result
    tally.failures.push(failure)
  } else if (record !== null) {
    tally.scored += 1
    tally.names.add(name)
    tally.kept += Number(result.isKept)
    const level = record.level.id ?? 'none'
    tally.levels.set(level, (tally.levels.get(level) ?? 0) + 1)
    tally.byList.set(record.checklist.id, (tally.byList.get(record.checklist.id) ?? 0) + 1)
    noteList(tally, record, result.list)
    if (result.setAside.length > 0) tally.withSetAside += 1
    if (result.setAside.length > 0 && tally.setAside.length < MOST_NAMED)
      tally.setAside.push(`${record.client} (${result.setAside.join(', ')})`)
  }
}

function noteList({ lists }: Tally, { checklist }: ClientRecord, where: string | null): void {
  const known = lists.get(checklist.sha256)
  if (known === undefined || (known.where === null && where !== null))
    lists.set(checklist.sha256, { ...checklist, where })
}

/** By id, version and hash. */
export function listsUsed({ lists }: Tally): readonly ListUsed[] {
  const key = ({ id, version, sha256 }: ListUsed) => `${id}\n${version}\n${sha256}`
  return [...lists.values()].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))))
}
