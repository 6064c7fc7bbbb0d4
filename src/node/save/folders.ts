import { mkdirSync, readdirSync, rmSync } from 'node:fs'

/** Makes a folder for its owner alone, and those above it where they are missing. Throws the errno error. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/** Removes a folder that this program made, with all that is in it; that it is not there is fine. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 40 })
}

/** Whether there is nothing in a folder. Throws the errno error. */
export function isEmptyFolder(path: string): boolean {
  return readdirSync(path).length === 0
}
