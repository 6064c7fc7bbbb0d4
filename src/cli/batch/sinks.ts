import type { HashedChecklist } from '../../core/model/library.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import type { Words } from '../../words/words.ts'
import type { Looks } from '../look.ts'
import type { OutputFolder } from './output-folder.ts'

/** What a result of the whole run is told of one client after the other, in the order of the clients. */
export interface Sink {
  /** The files that it makes, by their names in the output folder. */
  readonly files: readonly string[]
  readonly add: (record: ClientRecord, before: ClientRecord | undefined) => void | Promise<void>
  /** A client of the last run that is no longer there. */
  readonly gone: (before: ClientRecord) => void | Promise<void>
  readonly setAside: () => void
  /** Writes what it has gathered. Throws `WriteError` or the errno error. */
  readonly finish: (lists: readonly HashedChecklist[]) => Promise<void>
  /** Leaves nothing behind: the run was stopped. */
  readonly abandon: () => void
}

export interface SinkSetting {
  readonly output: OutputFolder
  readonly root: string
  readonly words: Words
  readonly second: Words | null
  readonly looks: Looks
  /** Whether there is an earlier run to compare with. */
  readonly since: boolean
}

/** All results of a run beside `results.ndjson`, `errors.csv` and the manifest. */
export function sinksFor(_: SinkSetting): readonly Sink[] {
  return []
}
