import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { WHOLE } from '../../cohort/shard.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { linesOf } from '../../node/inputs/lines-of.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { removeFolder } from '../../node/save/folders.ts'
import { type StreamFile, streamFile } from '../../node/save/stream-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import { wordsIn } from '../../words/words.ts'
import { ERROR_LINES } from '../batch/errors-file.ts'
import { finishRun } from '../batch/finish.ts'
import type { Manifest } from '../batch/manifest.ts'
import type { OutputFolder } from '../batch/output-folder.ts'
import { makeOutputFolder } from '../batch/output-folder.ts'
import { count, type Failure, newTally, type Tally } from '../batch/tally.ts'
import type { CommandContext } from '../command.ts'
import type { Looks } from '../look.ts'
import { ClientTwice, mergedLines } from './merge-lines.ts'
import type { MergeFault, ShardResults } from './shard-results.ts'
import { type ClientFiles, findClientFiles, takeClientFiles } from './take-clients.ts'

export interface Merging {
  readonly shards: readonly ShardResults[]
  /** What all of them share. */
  readonly manifest: Manifest
  readonly missing: readonly number[]
  readonly output: OutputFolder
  readonly withClients: boolean
  /** What lists of the user's own are loaded by. */
  readonly lists: readonly string[]
  /** The result lines of an earlier run to compare with. */
  readonly last: string | null
  readonly looks: Looks
  readonly context: CommandContext
}

/** Puts the results of shards into one folder, as one run would have made them; gives a fault when they do not fit. Throws `WriteError`. */
export async function putTogether(merging: Merging): Promise<Tally | MergeFault> {
  const { shards, manifest, missing, output, withClients, last, looks, context } = merging
  const isNew = !existsSync(output.path)
  makeOutputFolder(output, withClients)
  const unfinished = join(output.work, 'results.ndjson')
  const journal = orWriteError(unfinished, () => streamFile(output.file('results.ndjson'), unfinished))
  const refused = (fault: MergeFault): MergeFault => {
    journal.abandon()
    removeFolder(isNew ? output.path : output.work)
    return fault
  }
  const whereIs = await placesOf(merging)
  const tally = takeResults(shards, journal, whereIs)
  if ('key' in tally) return refused(tally)
  const clients: ClientFiles | MergeFault = withClients ? findClientFiles(shards) : new Map()
  if ('key' in clients) return refused(clients)
  takeClientFiles(clients, output.clients)
  for (const name of clients.keys()) tally.names.add(name.split('.')[0] ?? '')
  const { today, language, second, theme, run, shard } = manifest
  const partly = missing.length === 0 ? {} : { partly: { of: shard.of, missing } }
  const asked = { today, language, second: second ?? null, themeSha256: theme ?? null, run, shard: WHOLE, ...partly }
  await finishRun({
    tally,
    journal,
    output,
    setting: { ...asked, root: context.io.root, clients: withClients ? output.clients : null },
    looks,
    last,
    words: wordsIn(language),
    second: second === undefined ? null : wordsIn(second),
  })
  return tally
}

/** The result lines of all shards into one file, and what stands in them counted. */
function takeResults(
  shards: readonly ShardResults[],
  journal: StreamFile,
  whereIs: ReadonlyMap<string, string>,
): Tally | MergeFault {
  const tally = newTally()
  const counts = shards.map(() => 0)
  const paths = shards.map(({ folder }) => join(folder, 'results.ndjson'))
  try {
    for (const { line, from } of mergedLines(paths)) {
      const record: ClientRecord = JSON.parse(line)
      const list = whereIs.get(record.checklist.sha256) ?? null
      count(tally, '', { kind: 'scored', line, isKept: false, list, setAside: [] }, record)
      counts[from] = (counts[from] ?? 0) + 1
      orWriteError(journal.path, () => journal.add(`${line}\n`))
    }
  } catch (error) {
    if (!(error instanceof ClientTwice)) throw error
    const [folder = '', other = ''] = error.files.map((at) => shards[at]?.folder)
    return { key: 'merge.client-twice', args: { client: error.client, folder, other } }
  }
  orWriteError(journal.path, journal.flush)
  tally.names.clear()
  const cut = shards.findIndex(({ manifest }, at) => manifest.clients.scored !== counts[at])
  if (cut !== -1) return { key: 'merge.file-changed', args: { path: paths[cut] ?? '' } }
  return takeFailures(shards, tally) ?? tally
}

/** Who could not be scored in any of the shards, in the order of the clients. */
function takeFailures(shards: readonly ShardResults[], tally: Tally): MergeFault | null {
  const failures: Failure[] = []
  for (const { folder, manifest } of shards) {
    const path = join(folder, ERROR_LINES)
    const own = ERROR_LINES in manifest.files ? [...linesOf(path)].map((line): Failure => JSON.parse(line)) : []
    if (own.length !== manifest.clients.errors) return { key: 'merge.file-changed', args: { path } }
    failures.push(...own)
  }
  const sorted = failures.sort((a, b) => (a.client < b.client ? -1 : Number(a.client > b.client)))
  for (const failure of sorted) count(tally, '', { kind: 'failed', ...failure }, null)
  return null
}

/** By what the lists that were given are loaded, by their hashes. Throws `InputError`. */
async function placesOf({ lists, context }: Merging): Promise<ReadonlyMap<string, string>> {
  const { root } = context.io
  const library = loadLibrary(root)
  const all = await Promise.all(lists.map(async (list) => [await loadChecklist(root, library, list), list] as const))
  return new Map(all.map(([{ sha256 }, list]) => [sha256, list]))
}
