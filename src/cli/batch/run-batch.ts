import type { ClientRecord } from '../../core/model/score-record.ts'
import type { StreamFile } from '../../node/save/stream-file.ts'
import { orWriteError, WriteError } from '../../node/write-file.ts'
import type { ChunkDone } from './chunk.ts'
import { chunksOf } from './chunks.ts'
import type { ClientInput, ClientResult } from './client-input.ts'
import type { EarlierLines } from './earlier.ts'
import { type ChunkWorkers, runChunks } from './run-chunks.ts'
import type { RunSetting } from './run-setting.ts'
import type { Since } from './since.ts'
import type { Sink } from './sinks.ts'
import { count, newTally, type Tally } from './tally.ts'

/** What a run needs. */
export interface Run {
  readonly inputs: readonly ClientInput[]
  readonly setting: RunSetting
  readonly workers: ChunkWorkers
  readonly earlier: EarlierLines
  readonly since: Since
  readonly sinks: readonly Sink[]
  readonly stop: Int32Array
  /** Hears how many clients are through. */
  readonly progress: (done: number) => void
  /** Hears of each client that was scored. */
  readonly watch: (record: ClientRecord, name: string) => void
}

/**
 * Scores all clients and tells the sinks, in the order of the clients; each line goes into the journal. Throws `WriteError`. When it
 * was stopped, the journal holds what was done.
 */
export async function runClients(run: Run, journal: StreamFile): Promise<Tally> {
  const { inputs, setting, earlier, stop, workers } = run
  const tally = newTally()
  let through = 0
  const parts = chunksOf(inputs, setting, earlier, stop)
  for await (const { chunk, done } of runChunks(parts, workers)) {
    for (const [at, result] of done.results.entries()) {
      const name = chunk.inputs[at]?.name ?? ''
      const record = await take(result, run, journal)
      count(tally, name, result, record)
      if (record) run.watch(record, name)
    }
    orWriteError(journal.path, journal.flush)
    if (done.halted) halt(done.halted)
    through += chunk.inputs.length
    run.progress(through)
  }
  return tally
}

/** Hands a result on, and gives what its line says. */
async function take(result: ClientResult, run: Run, journal: StreamFile): Promise<ClientRecord | null> {
  const { sinks, since } = run
  if (result.kind === 'failed') {
    // It was not scored this time, which does not mean that it is gone.
    await since.beside(result.client, sinks)
    for (const sink of sinks) sink.setAside()
  }
  if (result.kind !== 'scored') return null
  const record: ClientRecord = JSON.parse(result.line)
  orWriteError(journal.path, () => journal.write(`${result.line}\n`))
  const before = await since.beside(record.client, sinks)
  for (const sink of sinks) await sink.add(record, before)
  return record
}

function halt({ path, reason }: NonNullable<ChunkDone['halted']>): never {
  throw new WriteError(path, reason)
}
