import { sep } from 'node:path'
import { FILE_LIMITS } from '../node/read-file.ts'
import { chunksOf, linesOf } from '../node/read-lines.ts'
import type { CommandContext } from './command.ts'
import type { ScoreOptions } from './score.ts'
import { lineScorer } from './score-line.ts'
import { UsageError } from './usage-error.ts'

/**
 * `tukiem score --ndjson`: scores a firm a line, from a file or a pipe, and writes its record in the same place of the
 * order; what is wrong with a line stands there instead. Blank lines give nothing. Ends with 3 when some lines failed.
 */
export async function scoreLines(
  path: string | undefined,
  options: ScoreOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context
  const what = options.json ? '--json' : options.explain ? '--explain' : null
  if (what !== null) throw new UsageError('score.ndjson-alone', { what })
  const isPiped = path === undefined || path === '-'
  const score = await lineScorer(isPiped ? '-' : path.replaceAll(sep, '/'), options.list, context)
  let hasFailed = false
  for await (const lines of linesOf(isPiped ? io.stdin : chunksOf(path), FILE_LIMITS.answers)) {
    let records = ''
    for (const line of lines) {
      if (line.bytes && isBlank(line.bytes)) continue
      const scored = score(line)
      hasFailed ||= scored.hasFailed
      records += `${scored.text}\n`
    }
    // All is written before this returns: who reads slowly slows us down, and nothing heaps up.
    if (records !== '') io.out(Buffer.from(records, 'latin1'))
  }
  return hasFailed ? 3 : 0
}

/** Blank, tab, return. */
const BLANK: ReadonlySet<number> = new Set([32, 9, 13])

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => BLANK.has(byte))
}
