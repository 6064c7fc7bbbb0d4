import type { ClientRecord } from '../../core/model/score-record.ts'
import { inOrder } from '../../node/in-order.ts'
import type { StreamFile } from '../../node/save/stream-file.ts'
import { orWriteError, WriteError } from '../../node/write-file.ts'
import type { ChunkDone } from './chunk.ts'
import { chunksOf } from './chunks.ts'
import type { ClientInput } from './client-input.ts'
import type { EarlierLines } from './earlier.ts'
import type { ChunkWorkers } from './run-chunks.ts'
import type { RunSetting } from './run-setting.ts'
import { count, newTally, type Tally } from './tally.ts'

/** Where result lines go. */
export type Journal = Pick<StreamFile, 'path' | 'add' | 'flush'>

/** What a run needs. */
export interface Run {
  readonly inputs: readonly ClientInput[]
  readonly setting: RunSetting
  readonly workers: ChunkWorkers
  readonly earlier: EarlierLines
  readonly stop: Int32Array
  /** Hears how many clients are through. */
  readonly progress: (done: number) => void
  /** Hears of each client that was scored. */
  readonly watch: (record: ClientRecord, name: string) => void
}

/**
 * Scores all clients; the line of each goes into the journal, in the order of the clients. Throws `WriteError`. When it
 * was stopped, the journal holds what was done.
 */
export async function runClients(run: Run, journal: Journal): Promise<Tally> {
  const { inputs, setting, earlier, stop, workers } = run
  const tally = newTally()
  let through = 0
  const parts = chunksOf(inputs, setting, earlier, stop)
  for await (const { part, done } of inOrder(parts, workers)) {
    for (const [at, result] of done.results.entries()) {
      const name = part.inputs[at]?.name ?? ''
      const record: ClientRecord | null = result.kind === 'scored' ? JSON.parse(result.line) : null
      count(tally, name, result, record)
      if (result.kind === 'scored') orWriteError(journal.path, () => journal.add(`${result.line}\n`))
      if (record) run.watch(record, name)
    }
    orWriteError(journal.path, journal.flush)
    if (done.halted) halt(done.halted)
    through += done.results.length
    run.progress(through)
  }
  return tally
}

function halt({ path, reason }: NonNullable<ChunkDone['halted']>): never {
  throw new WriteError(path, reason)
}
