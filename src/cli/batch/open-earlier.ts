import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf } from '../../node/inputs/lines-of.ts'
import { MANIFEST } from '../../node/inputs/output-folder.ts'
import { removeIfThere, renameWithPatience, writeQuickly } from '../../node/save/atomic-write.ts'
import { streamFile } from '../../node/save/stream-file.ts'
import { clientOfLine, type EarlierLines, earlierLines, NO_EARLIER } from './earlier.ts'
import type { OutputFolder } from './output-folder.ts'

interface Opened extends EarlierLines {
  /** Where this run writes its result lines until it is done. */
  readonly journal: string
}

/**
 * Gets ready for a run: with `resume`, what earlier ones with the same `run` have left, the one that was cut off
 * before the one that was finished. Throws the errno error.
 */
export async function openEarlier(output: OutputFolder, run: string, resume: boolean): Promise<Opened> {
  const { work } = output
  const [journal, before, mark] = [join(work, 'results.ndjson'), join(work, 'before.ndjson'), join(work, 'run.json')]
  const isSame = resume && runIn(mark) === run
  if (isSame) await putTogether(journal, before)
  else for (const path of [journal, before]) removeIfThere(path)
  writeQuickly(mark, new TextEncoder().encode(`${JSON.stringify({ run })}\n`))
  const finished = resume && runIn(output.file(MANIFEST)) === run ? [output.file('results.ndjson')] : []
  const lines = resume ? earlierLines([before, ...finished]) : NO_EARLIER
  return { ...lines, journal }
}

/** What was done last goes before what was done earlier, into one file. */
async function putTogether(journal: string, before: string): Promise<void> {
  if (!existsSync(journal)) return
  if (!existsSync(before)) return renameWithPatience(journal, before)
  const both = streamFile(before)
  for await (const line of merged(journal, before)) both.write(`${line}\n`)
  both.finish()
  removeIfThere(journal)
}

/** Two files of sorted lines as one; of a client that is in both, the line of the first. */
async function* merged(first: string, second: string): AsyncGenerator<string> {
  const older = linesWithClients(second)
  let next = await older.next()
  for await (const { client, line } of linesWithClients(first)) {
    for (; next.value && next.value.client <= client; next = await older.next())
      if (next.value.client < client) yield next.value.line
    yield line
  }
  for (; next.value; next = await older.next()) yield next.value.line
}

async function* linesWithClients(path: string): AsyncGenerator<{ client: string; line: string }, undefined> {
  for await (const line of linesOf(path)) {
    const client = clientOfLine(line)
    if (client !== null) yield { client, line }
  }
}

function runIn(path: string): string | null {
  try {
    const { run } = JSON.parse(readFileSync(path, 'utf8'))
    return typeof run === 'string' ? run : null
  } catch {
    return null
  }
}
