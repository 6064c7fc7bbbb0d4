import { existsSync, realpathSync, statSync } from 'node:fs'
import { faultOf, type SaveFault, writeWhole } from './save/atomic-write.ts'

export type WriteFault = 'exists' | 'not-a-file' | SaveFault

/** Why a file could not be written. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly path: string
  readonly reason: WriteFault

  constructor(path: string, reason: WriteFault) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

/**
 * Writes a result as a whole file; behind a link, the file it leads to. Throws `WriteError`: without `force` an
 * existing file stays as it is, and what is no file (a device, a pipe, a folder) always does.
 */
export function writeOutput(path: string, bytes: Uint8Array, force: boolean): void {
  const target = existsSync(path) ? realpathSync(path) : path
  refuseNoFile(path)
  if (existsSync(target) && !force) throw new WriteError(path, 'exists')
  try {
    writeWhole(target, bytes)
  } catch (error) {
    throw new WriteError(path, faultOf(error))
  }
}

/** Throws `WriteError` where something stands that is no file: a folder, a device, a pipe. */
export function refuseNoFile(path: string): void {
  if (existsSync(path) && !statSync(path).isFile()) throw new WriteError(path, 'not-a-file')
}
