import { join } from 'node:path'
import { copyWhole } from '../../node/save/copy-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import { clientFiles } from './check-files.ts'
import type { MergeFault, ShardResults } from './shard-results.ts'

/** The files of clients of all shards, by name: which folder each is in. */
export type ClientFiles = ReadonlyMap<string, string>

/** Finds them; a name that two shards have is a fault, for the name of a client depends on who else is there. */
export function findClientFiles(shards: readonly ShardResults[]): ClientFiles | MergeFault {
  const found = new Map<string, string>()
  for (const { folder } of shards)
    for (const name of clientFiles(folder)) {
      const other = found.get(name)
      if (other !== undefined) return { key: 'merge.name-twice', args: { name, folder: other, other: folder } }
      found.set(name, folder)
    }
  return found
}

/** Puts them into one folder. Throws `WriteError`. */
export function takeClientFiles(files: ClientFiles, clients: string): void {
  for (const [name, folder] of files) {
    const path = join(clients, name)
    orWriteError(path, () => copyWhole(join(folder, 'clients', name), path))
  }
}
