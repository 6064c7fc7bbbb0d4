import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isOutputFolder, WORK_FOLDER } from '../../node/inputs/output-folder.ts'
import { isEmptyFolder, makeFolder } from '../../node/save/folders.ts'
import { takeLock } from '../../node/save/lock.ts'
import { orWriteError } from '../../node/write-file.ts'
import { UsageError } from '../usage-error.ts'

/** Where a run puts things. */
export interface OutputFolder {
  readonly path: string
  /** The files of clients. */
  readonly clients: string
  /** What the run keeps for itself until it is done; `--resume` goes on from it. */
  readonly work: string
  /** A file among the results. */
  readonly file: (name: string) => string
}

export function outputFolder(path: string): OutputFolder {
  return {
    path,
    clients: join(path, 'clients'),
    work: join(path, WORK_FOLDER),
    file: (name) => join(path, name),
  }
}

/** Refuses a place that is no folder, and without `force` one that holds something else than results. Throws `WriteError`, `UsageError`. */
export function refuseOthersFolder({ path }: OutputFolder, force: boolean): void {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) throw new UsageError('batch.output-no-folder', { path })
  if (!force && !isOutputFolder(path) && !isEmptyFolder(path)) throw new UsageError('batch.output-not-ours', { path })
}

/** Makes what is missing of it. Throws `WriteError`. */
export function makeOutputFolder({ path, clients, work }: OutputFolder, withClients: boolean): void {
  for (const folder of [path, work, ...(withClients ? [clients] : [])]) orWriteError(folder, () => makeFolder(folder))
}

/** Keeps other runs out of it until what is given back is called. Throws `UsageError` while another run has it, `WriteError`. */
export function lockFolder({ path, work }: OutputFolder): () => void {
  const lock = orWriteError(work, () => takeLock(join(work, 'run')))
  if (!lock.taken) throw new UsageError('batch.output-busy', { path }, 5)
  return lock.release
}
