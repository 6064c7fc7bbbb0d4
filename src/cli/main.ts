import { dirname } from 'node:path'
import { isExecutable } from '../node/assets.ts'
import { machineIo } from '../node/io.ts'
import type { Chunk, ChunkDone } from './batch/chunk.ts'
import { isDoubleClick, runDoubleClick } from './double-click.ts'
import type { LinesScored, PackedPart } from './lines/score-part.ts'
import { run } from './run.ts'

export { machineIo, run, runDoubleClick }

/** What a thread of the program is asked to do: a part of a batch. */
export async function batchWork(chunk: Chunk): Promise<ChunkDone> {
  return (await import('./batch/chunk.ts')).workChunk(chunk)
}

/** What a thread of the program is asked to do: some lines of a stream. */
export async function lineWork(part: PackedPart): Promise<LinesScored> {
  return (await import('./lines/score-part.ts')).scorePacked(part)
}

/** What bin/ calls: the real machine, the real arguments. A double click saves beside the program, wherever it began. */
export async function main(entry: string): Promise<void> {
  const args = process.argv.slice(2)
  const io = machineIo(entry)
  const { platform: system } = process
  const start = {
    isExecutable: isExecutable(entry),
    system,
    args,
    get terminal() {
      return io.terminal
    },
  }
  if (isDoubleClick(start)) {
    process.chdir(dirname(entry))
    process.exitCode = await runDoubleClick(machineIo(entry))
  } else process.exitCode = await run(args, io)
}
