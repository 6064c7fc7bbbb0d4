import { sep } from 'node:path'
import { isOneFile } from '../../node/assets.ts'
import { type CountedWorkers, inOrder } from '../../node/in-order.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { FILE_LIMITS } from '../../node/read-file.ts'
import { type Line, linesOf, textChunksOf } from '../../node/read-lines.ts'
import { startWorkers } from '../../node/workers.ts'
import { jobsOf } from '../batch/request.ts'
import type { CommandContext } from '../command.ts'
import type { ScoreOptions } from '../score.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'
import { packLines } from './packed-lines.ts'
import type { LineSetting } from './score-line.ts'
import { type LinePart, type LinesScored, type PackedPart, scorePart } from './score-part.ts'

/**
 * `tukiem score --ndjson`: scores a firm a line, from a file or a pipe, and writes its record in the same place of the
 * order; what is wrong with a line stands there instead. Blank lines give nothing. Ends with 3 when some lines failed.
 */
export async function scoreLines(
  path: string | undefined,
  options: ScoreOptions,
  context: CommandContext,
): Promise<number> {
  const { io, words, today } = context
  const what = options.json ? '--json' : options.explain ? '--explain' : null
  if (what !== null) throw new UsageError('score.ndjson-alone', { what })
  const isPiped = path === undefined || path === '-'
  const setting: LineSetting = {
    root: io.root,
    file: isPiped ? '-' : path.replaceAll(sep, '/'),
    ...(options.list === undefined ? {} : { list: options.list }),
    today: dayOf(today, io),
    language: words.language,
  }
  const workers = await workersFor(jobsOf(options.jobs, 1), setting)
  let hasFailed = false
  try {
    const lines = linesOf(isPiped ? io.stdin : textChunksOf(path), FILE_LIMITS.answers)
    for await (const { done } of inOrder(partsOf(lines, setting), workers)) {
      hasFailed ||= done.hasFailed
      // All is written before this returns: who reads slowly slows us down, and nothing heaps up.
      if (done.bytes.length > 0) io.out(done.bytes)
    }
  } finally {
    await workers.close()
  }
  return hasFailed ? 3 : 0
}

async function* partsOf(all: AsyncIterable<readonly Line[]>, setting: LineSetting): AsyncGenerator<LinePart> {
  for await (const lines of all) if (lines.length > 0) yield { setting, lines }
}

/** This thread alone unless more were asked for: what pipes lines starts as many of us as it likes. */
async function workersFor(jobs: number, { root, list }: LineSetting): Promise<CountedWorkers<LinePart, LinesScored>> {
  if (jobs === 1 || isOneFile(root)) return { count: 1, run: scorePart, close: async () => {} }
  // What is wrong with the list is said here: an error that comes out of a thread has lost its findings.
  if (list !== undefined) await loadChecklist(root, loadLibrary(root), list)
  const threads = await startWorkers<PackedPart, LinesScored>(root, jobs, 'lines')
  const run = ({ setting, lines }: LinePart): Promise<LinesScored> => {
    const packed = packLines(lines)
    return threads.run({ setting, packed }, [packed.bytes.buffer])
  }
  return { count: jobs, run, close: threads.close }
}
