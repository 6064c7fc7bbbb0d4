import { dirname } from 'node:path'
import { errnoOf } from '../save/atomic-write.ts'
import { makeFolder } from '../save/folders.ts'
import { takeLock } from '../save/lock.ts'
import { WriteError } from '../write-file.ts'

/** Another window needs the file for some milliseconds only. */
const TRIES = 100
const WAIT_MS = 20

/**
 * Does what reads and writes a file of the user's own folder, one program at a time. The folder is made where it is missing, for its
 * owner alone. Throws `WriteError` when it cannot be written, or stays taken.
 */
export function withKeptFile<Result>(path: string, work: () => Result): Result {
  try {
    makeFolder(dirname(path))
    return underLock(path, work)
  } catch (error) {
    throw errnoOf(error) === '' ? error : new WriteError(path, 'kept')
  }
}

function underLock<Result>(path: string, work: () => Result): Result {
  for (let left = TRIES; left > 0; left -= 1) {
    const lock = takeLock(path)
    if (lock.taken) {
      try {
        return work()
      } finally {
        lock.release()
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
  }
  throw new WriteError(path, 'kept')
}
