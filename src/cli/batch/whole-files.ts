import { existsSync } from 'node:fs'
import type { HashedChecklist } from '../../core/model/library.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { removeIfThere } from '../../node/save/atomic-write.ts'
import { streamFile } from '../../node/save/stream-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import type { Looks } from '../look.ts'
import { errorsCsv } from './errors-file.ts'
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
  readonly lists: readonly HashedChecklist[]
  readonly today: string
  readonly words: Words
  readonly second: Words | null
  readonly looks: Looks
}

/** Every file about all clients beside the results themselves and the manifest: a new one is added here. */
export function wholeFiles({ tally }: Whole): readonly WholeFile[] {
  return [{ name: 'errors.csv', chunks: tally.errors.length === 0 ? null : [errorsCsv(tally.errors)] }]
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
