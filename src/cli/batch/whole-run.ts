import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isOneFile } from '../../node/assets.ts'
import type { Signal } from '../../node/interview/prompter.ts'
import { type StreamFile, streamFile } from '../../node/save/stream-file.ts'
import { watchStopSignals } from '../../node/stop-signals.ts'
import { coresHere, startWorkers } from '../../node/workers.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'
import { Interrupted } from '../interrupted.ts'
import { loadTheme } from '../load-theme.ts'
import { loadLooks } from '../look.ts'
import { UsageError } from '../usage-error.ts'
import type { Chunk, ChunkDone } from './chunk.ts'
import { chunkSize } from './chunks.ts'
import type { ClientInput } from './client-input.ts'
import { finishRun } from './finish.ts'
import { openEarlier } from './open-earlier.ts'
import type { OutputFolder } from './output-folder.ts'
import { progressOf } from './progress.ts'
import { type BatchOptions, type Gate, jobsOf } from './request.ts'
import { type Run, runClients } from './run-batch.ts'
import { type ChunkWorkers, inThisThread } from './run-chunks.ts'
import type { RunSetting } from './run-setting.ts'
import type { Tally } from './tally.ts'
import { type Watched, watchOf } from './watch.ts'

interface Asked {
  readonly inputs: readonly ClientInput[]
  readonly output: OutputFolder
  readonly setting: RunSetting
  readonly options: BatchOptions
  readonly context: CommandContext
  readonly gate: Gate | null
}

export interface RunEnd {
  readonly tally: Tally
  readonly watched: Watched
}

/** Runs all clients and writes all results. Throws `Interrupted` when it was stopped: what was done is kept for `--resume`. */
export async function wholeRun(asked: Asked): Promise<RunEnd> {
  const { inputs, output, setting, options, context } = asked
  const looks = loadLooks(context.io.root, await loadTheme(options.theme, context))
  const last = options.since === undefined ? null : resultsOf(options.since)
  const jobs = jobsOf(options.jobs, coresHere(), Math.ceil(inputs.length / chunkSize(setting)))
  const earlier = orWriteError(output.work, () => openEarlier(output, setting.run, options.resume === true))
  const journal = orWriteError(output.work, () => streamFile(output.file('results.ndjson'), earlier.journal))
  const workers = await workersFor(jobs, context.io.root)
  const signals = watchStopSignals()
  try {
    const { tally, watched } = await scored(asked, { earlier, workers, stop: signals.stop }, journal)
    const signal = signals.signal()
    if (signal !== null) throw stopped(signal, tally, asked)
    const { words, second } = context
    await finishRun({ tally, journal, output, setting, looks, last, words, second })
    return { tally, watched }
  } finally {
    signals.release()
    journal.keep()
    earlier.close()
    await workers.close()
  }
}

/** Scores them all, and says meanwhile how far it is. */
async function scored(
  { inputs, setting, context, gate }: Asked,
  begun: Pick<Run, 'earlier' | 'workers' | 'stop'>,
  journal: StreamFile,
): Promise<RunEnd> {
  const progress = progressOf(inputs.length, context)
  const watch = watchOf(gate)
  try {
    const tally = await runClients({ ...begun, inputs, setting, progress: progress.at, watch: watch.add }, journal)
    return { tally, watched: watch.seen() }
  } finally {
    progress.end()
  }
}

/** Says how far it came and how it goes on. */
function stopped(signal: Signal, { scored, failed }: Tally, { inputs, context }: Asked): Interrupted {
  const { io, words } = context
  io.err(`${words.say('batch.stopped', { done: scored + failed, total: inputs.length })}\n`)
  return new Interrupted(signal)
}

/** Threads, where there is more than one; a program that is one executable has no file that they could run. */
async function workersFor(jobs: number, root: string): Promise<ChunkWorkers> {
  if (jobs === 1 || isOneFile(root)) return inThisThread
  return { ...(await startWorkers<Chunk, ChunkDone>(root, jobs)), count: jobs }
}

/** The result lines of an earlier run: in its output folder, or the file itself. Throws `UsageError`. */
function resultsOf(path: string): string {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'results.ndjson') : path
  if (!existsSync(file)) throw new UsageError('batch.since-missing', { path })
  return file
}
