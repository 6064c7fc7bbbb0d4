import { existsSync } from 'node:fs'
import { catalogueOf } from '../../cohort/catalogue.ts'
import type { Shard } from '../../cohort/shard.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import type { HashedChecklist } from '../../core/model/library.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { removeIfThere } from '../../node/save/atomic-write.ts'
import { streamFile } from '../../node/save/stream-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import { cohortFiles, readCohort } from '../cohort-files.ts'
import { errorsCsv } from '../errors-csv.ts'
import type { Looks } from '../look.ts'
import { ERROR_LINES, errorLine, faultsInOrder } from './errors-file.ts'
import type { OutputFolder } from './output-folder.ts'
import type { Tally } from './tally.ts'

/** A file about all clients together, written from its parts as they come. */
export interface WholeFile {
  readonly name: string
  /** `null`: this run has none, and one of an earlier run goes. */
  readonly chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> | null
}

/** What files about all clients are made from. */
export interface Whole {
  /** The results of this run, sorted by client; read anew each time, so that none need be kept. */
  readonly records: () => AsyncIterable<ClientRecord>
  /** Those of an earlier run to compare with. */
  readonly last: (() => AsyncIterable<ClientRecord>) | null
  readonly tally: Tally
  readonly shard: Shard
  readonly lists: readonly HashedChecklist[]
  readonly facts: readonly FactDefinition[]
  readonly today: string
  readonly words: Words
  readonly second: Words | null
  readonly looks: Looks
}

/** Every file about all clients beside the results themselves and the manifest: a new one is added here. */
export async function wholeFiles(whole: Whole): Promise<readonly WholeFile[]> {
  const { failures } = whole.tally
  const faults = faultsInOrder(failures)
  const isPart = whole.shard.of > 1
  return [
    { name: 'errors.csv', chunks: faults.length === 0 ? null : [errorsCsv(faults, whole.words)] },
    // For `tukiem merge`, which makes one `errors.csv` of those of all shards.
    { name: ERROR_LINES, chunks: isPart && failures.length > 0 ? failures.map(errorLine) : null },
    ...(await filesOfCohort(whole)),
  ]
}

/** The matrix and the report on all firms; of no firm there is nothing to say, and of a shard `tukiem merge` says it with all others. */
async function filesOfCohort({
  tally,
  lists,
  facts,
  words,
  second,
  looks,
  ...run
}: Whole): Promise<readonly WholeFile[]> {
  const catalogue = catalogueOf(
    lists.map(({ checklist }) => checklist),
    facts,
  )
  const of = { ...run, setAside: tally.failed, catalogue }
  const files = cohortFiles(await readCohort(of), of, { words, second, looks })
  return tally.scored === 0 || run.shard.of > 1 ? files.map(({ name }) => ({ name, chunks: null })) : files
}

/** Writes them one after the other, and gives the names of those that are there. Throws `WriteError`. */
export async function writeWholeFiles(files: readonly WholeFile[], output: OutputFolder): Promise<readonly string[]> {
  for (const { name, chunks } of files) {
    const path = output.file(name)
    if (chunks === null) orWriteError(path, () => removeIfThere(path))
    else await writeWholeFile(path, chunks)
  }
  return files.map(({ name }) => name).filter((name) => existsSync(output.file(name)))
}

async function writeWholeFile(path: string, chunks: NonNullable<WholeFile['chunks']>): Promise<void> {
  const file = orWriteError(path, () => streamFile(path))
  try {
    for await (const chunk of chunks) orWriteError(path, () => file.add(chunk))
    orWriteError(path, file.finish)
  } finally {
    file.abandon()
  }
}
