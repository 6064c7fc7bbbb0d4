import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST } from '../../node/inputs/output-folder.ts'
import { removeIfThere, renameWithPatience, writeQuickly } from '../../node/save/atomic-write.ts'
import { streamFile } from '../../node/save/stream-file.ts'
import { type EarlierLines, earlierLines, NO_EARLIER, resultLines } from './earlier.ts'
import type { OutputFolder } from './output-folder.ts'

interface Opened extends EarlierLines {
  /** Where this run writes its result lines until it is done. */
  readonly journal: string
}

/**
 * Gets ready for a run: with `resume`, what earlier ones with the same `run` have left, the one that was cut off
 * before the one that was finished. Throws the errno error.
 */
export function openEarlier(output: OutputFolder, run: string, resume: boolean): Opened {
  const { work } = output
  const [journal, before, mark] = [join(work, 'results.ndjson'), join(work, 'before.ndjson'), join(work, 'run.json')]
  const isSame = resume && runIn(mark) === run
  if (isSame) putTogether(journal, before)
  else for (const path of [journal, before]) removeIfThere(path)
  writeQuickly(mark, new TextEncoder().encode(`${JSON.stringify({ run })}\n`))
  const finished = resume && runIn(output.file(MANIFEST)) === run ? [output.file('results.ndjson')] : []
  const lines = resume ? earlierLines([before, ...finished]) : NO_EARLIER
  return { ...lines, journal }
}

/** What was done last goes before what was done earlier, into one file. */
function putTogether(journal: string, before: string): void {
  if (!existsSync(journal)) return
  if (!existsSync(before)) {
    renameWithPatience(journal, before)
    return
  }
  const both = streamFile(before)
  for (const line of merged(journal, before)) both.add(`${line}\n`)
  both.finish()
  removeIfThere(journal)
}

/** Two files of sorted lines as one; of a client that is in both, the line of the first. */
function* merged(first: string, second: string): Generator<string> {
  const older = resultLines(second)
  let next = older.next().value
  for (const { client, line } of resultLines(first)) {
    for (; next && next.client <= client; next = older.next().value) if (next.client < client) yield next.line
    yield line
  }
  for (; next; next = older.next().value) yield next.line
}

function runIn(path: string): string | null {
  try {
    const { run } = JSON.parse(readFileSync(path, 'utf8'))
    return typeof run === 'string' ? run : null
  } catch {
    return null
  }
}
