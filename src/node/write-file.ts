import { existsSync, realpathSync, statSync } from 'node:fs'
import { errnoOf, faultOf, rewriteWhole, type SaveFault, writeWhole } from './save/atomic-write.ts'

/** `kept`: in the folder of the user, of which no option of a command is the place. */
export type WriteFault = 'exists' | 'not-a-file' | 'kept' | SaveFault

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
 * Writes a result as a whole file; behind a link, the file it leads to. Throws `WriteError`, as `checkOutput` does and
 * when it cannot be written.
 */
export function writeOutput(path: string, bytes: Uint8Array, force: boolean): void {
  checkOutput(path, force)
  orWriteError(path, () => writeWhole(existsSync(path) ? realpathSync(path) : path, bytes))
}

/**
 * Writes a file of a person's own anew, behind a link the file it leads to: who could read it before can read it
 * after. Throws `WriteError`.
 */
export function rewriteFile(path: string, bytes: Uint8Array): void {
  refuseNoFile(path)
  orWriteError(path, () => rewriteWhole(realpathSync(path), bytes))
}

/** Does what writes a file. Throws `WriteError` for the errno error that it meets. */
export function orWriteError<Result>(path: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    throw errnoOf(error) === '' ? error : new WriteError(path, faultOf(error))
  }
}

/**
 * Throws `WriteError` where a result may not be written: without `force` an existing file stays as it is, and what is no
 * file (a device, a pipe, a folder) always does.
 */
export function checkOutput(path: string, force: boolean): void {
  refuseNoFile(path)
  if (existsSync(path) && !force) throw new WriteError(path, 'exists')
}

/** Throws `WriteError` where something stands that is no file: a folder, a device, a pipe. */
export function refuseNoFile(path: string): void {
  if (existsSync(path) && !statSync(path).isFile()) throw new WriteError(path, 'not-a-file')
}
