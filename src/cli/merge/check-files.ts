import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from '../../node/folder.ts'
import { hashOfFile } from '../batch/manifest.ts'
import { clientOfFile } from '../batch/remove-gone.ts'
import type { MergeFault, ShardResults } from './shard-results.ts'

/** What is no longer as the run left it in the folder of a shard: files that are gone, cut or changed. */
export function checkFiles({ folder, manifest }: ShardResults, withClients: boolean): readonly MergeFault[] {
  const faults = Object.entries(manifest.files).flatMap(([name, sha256]): readonly MergeFault[] => {
    const path = join(folder, name)
    if (!existsSync(path)) return [{ key: 'merge.file-missing', args: { path } }]
    return hashOfFile(path) === sha256 ? [] : [{ key: 'merge.file-changed', args: { path } }]
  })
  if (!withClients) return faults
  const clients = join(folder, 'clients')
  const found = clientFiles(folder).filter((name) => name.endsWith('.assessment.json')).length
  const count = manifest.clients.scored
  return found === count
    ? faults
    : [...faults, { key: 'merge.clients-missing', args: { folder: clients, found, count } }]
}

/** The names of the files of clients in a folder of results. */
export function clientFiles(folder: string): readonly string[] {
  const names = namesIn(join(folder, 'clients')) ?? []
  return names.filter((name) => clientOfFile(name) !== null).sort()
}
