import { isOneFile } from '../../node/assets.ts'
import { startWorkers } from '../../node/workers.ts'
import type { CommandContext } from '../command.ts'
import type { Chunk, ChunkDone } from './chunk.ts'
import { chunkSize } from './chunks.ts'
import type { Asked } from './look-over.ts'
import { progressOf } from './progress.ts'
import { type Journal, type Run, runClients } from './run-batch.ts'
import { type ChunkWorkers, inThisThread } from './run-chunks.ts'
import type { Tally } from './tally.ts'
import { type Watched, watchOf } from './watch.ts'

/** All clients are through, or the run was stopped. */
export interface RunEnd {
  readonly tally: Tally
  readonly watched: Watched
}

type Scoring = Pick<Run, 'inputs' | 'setting' | 'earlier' | 'stop'> & {
  readonly asked: Asked
  readonly context: CommandContext
}

/** Scores them all with as many threads as make sense, and says meanwhile how far it is. Throws `WriteError`. */
export async function scoreAll({ asked, context, ...run }: Scoring, journal: Journal): Promise<RunEnd> {
  const parts = Math.ceil(run.inputs.length / chunkSize(run.setting))
  const workers = await workersFor(Math.min(asked.jobs, parts), context.io.root)
  const progress = await progressOf(run.inputs.length, context)
  const watch = watchOf(asked.gate)
  try {
    const tally = await runClients({ ...run, workers, progress: progress.at, watch: watch.add }, journal)
    return { tally, watched: watch.seen() }
  } finally {
    progress.end()
    await workers.close()
  }
}

/** Threads, where there is more than one; a program that is one executable has no file that they could run. */
async function workersFor(jobs: number, root: string): Promise<ChunkWorkers> {
  if (jobs === 1 || isOneFile(root)) return inThisThread
  return { ...(await startWorkers<Chunk, ChunkDone>(root, jobs, 'batch')), count: jobs }
}
