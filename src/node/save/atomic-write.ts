import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Windows refuses a rename while a virus scanner or an editor looks at the file; it lets go soon. */
const RENAME_TRIES = 10
const WAIT_MS = 40

/**
 * Replaces a file as a whole: after a crash or a power cut there is the old text or the new one, never a part.
 * Mode 0600. The folder must not have a second writer for this file (hold its lock).
 * Throws the errno error of the step that failed; the old file is then untouched and no temporary file is left.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  replace(path, bytes, fsyncSync)
  syncFolder(dirname(path))
}

/** The same for a file of a person's own, which others may have to read: its mode stays as it is. */
export function rewriteWhole(path: string, bytes: Uint8Array): void {
  const mode = statSync(path).mode & 0o777
  replace(path, bytes, (file) => {
    setMode(file, mode)
    fsyncSync(file)
  })
  syncFolder(dirname(path))
}

/** Some drives have no modes: what is written there is as readable as all else on them. */
function setMode(file: number, mode: number): void {
  try {
    fchmodSync(file, mode)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(errnoOf(error))) throw error
  }
}

/**
 * The same for what can be made again at any time: nothing waits for the disk, which takes longer than making it. After a
 * power cut the file may be empty; after a crash or a kill it is the old one or the new one.
 */
export function writeQuickly(path: string, bytes: Uint8Array): void {
  replace(path, bytes)
}

function replace(path: string, bytes: Uint8Array, before?: (file: number) => void): void {
  const temporary = temporaryOf(path)
  removeIfThere(temporary)
  try {
    writeNew(temporary, bytes, before)
    renameWithPatience(temporary, path)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
}

/** Where a file is written before it takes its name. */
export function temporaryOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.tmp`)
}

/**
 * Makes a file that is not there yet, mode 0600; `before` is done with its descriptor before it is closed. Throws the
 * errno error, and leaves no part of a file then.
 */
export function writeNew(path: string, bytes: Uint8Array, before?: (file: number) => void): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      before?.(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    removeQuietly(path)
    throw error
  }
}

/** The bytes of a file, `null` when there is none. */
export function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Removes a file; that it is not there is fine. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}

/** The errno name of a system error, `''` for anything else. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What a system error means for the one who wants to save. */
export type SaveFault = 'disk-full' | 'not-allowed' | 'no-folder' | 'other'

const FAULTS: ReadonlyMap<string, SaveFault> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'not-allowed'],
  ['EISDIR', 'not-allowed'],
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
])

/** The fault behind the error of a write; `other` for all that is not known here. */
export function faultOf(error: unknown): SaveFault {
  return FAULTS.get(errnoOf(error)) ?? 'other'
}

/** Renames a file over another one, which on Windows may take a moment. Throws the errno error. */
export function renameWithPatience(from: string, to: string): void {
  for (let left = RENAME_TRIES; ; left -= 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error))
      if (!passing || left === 0) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
    }
  }
}

/** Makes the rename itself last. Windows has no such call, some network drives refuse it: the text is safe already. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EACCES', 'EISDIR', 'EPERM'].includes(errnoOf(error))) throw error
  }
}

/** Removes a file where that can be done. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It is not there, or the error that matters is another one.
  }
}
