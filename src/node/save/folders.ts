import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { errnoOf } from './atomic-write.ts'

/**
 * Makes a folder for its owner alone, and those above it where they are missing. Throws the errno error. Node can do so by itself, but
 * never comes back where a drive says of a folder that is there that it is not.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another program may have been quicker.
    if (errnoOf(error) !== 'EEXIST' || !existsSync(path)) throw error
  }
}

/** Removes a folder that this program made, with all that is in it; that it is not there is fine. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 40 })
}

/** Whether there is nothing in a folder. Throws the errno error. */
export function isEmptyFolder(path: string): boolean {
  return readdirSync(path).length === 0
}
