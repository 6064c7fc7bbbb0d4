import type { Signal } from '../../node/interview/prompter.ts'
import { streamFile } from '../../node/save/stream-file.ts'
import { watchStopSignals } from '../../node/stop-signals.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'
import { Interrupted } from '../interrupted.ts'
import type { ClientInput } from './client-input.ts'
import { finishRun } from './finish.ts'
import type { Asked } from './look-over.ts'
import { openEarlier } from './open-earlier.ts'
import type { OutputFolder } from './output-folder.ts'
import type { RunSetting } from './run-setting.ts'
import { type RunEnd, scoreAll } from './score-all.ts'
import type { Tally } from './tally.ts'

interface Whole {
  readonly inputs: readonly ClientInput[]
  readonly output: OutputFolder
  readonly setting: RunSetting
  readonly asked: Asked
  readonly context: CommandContext
  /** Take what earlier runs have done already. */
  readonly resume: boolean
}

/** Runs all clients and writes all results. Throws `Interrupted` when it was stopped: what was done is kept for `--resume`. */
export async function wholeRun({ output, resume, ...whole }: Whole): Promise<RunEnd> {
  const { setting, asked, context } = whole
  const earlier = orWriteError(output.work, () => openEarlier(output, setting.run, resume))
  const journal = orWriteError(output.work, () => streamFile(output.file('results.ndjson'), earlier.journal))
  const signals = watchStopSignals()
  try {
    const end = await scoreAll({ ...whole, earlier, stop: signals.stop }, journal)
    const signal = signals.signal()
    if (signal !== null) throw stopped(signal, end.tally, whole)
    const { words, second } = context
    await finishRun({ tally: end.tally, journal, output, setting, looks: asked.looks, last: asked.last, words, second })
    return end
  } finally {
    signals.release()
    journal.keep()
    earlier.close()
  }
}

/** Says how far it came and how it goes on. */
function stopped(signal: Signal, { scored, failed }: Tally, { inputs, context }: Pick<Whole, 'inputs' | 'context'>) {
  const { io, words } = context
  io.err(`${words.say('batch.stopped', { done: scored + failed, total: inputs.length })}\n`)
  return new Interrupted(signal)
}
