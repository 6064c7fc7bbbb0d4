import { copyFileSync, linkSync } from 'node:fs'
import { removeIfThere, removeQuietly, renameWithPatience, temporaryOf } from './atomic-write.ts'

/**
 * Puts a file that nobody will write into at another place too, as a whole, over what stands there. On one disk it is the
 * same file under two names, which takes no room: each is only ever replaced, never written into. Throws the errno error.
 */
export function copyWhole(from: string, to: string): void {
  const temporary = temporaryOf(to)
  removeIfThere(temporary)
  try {
    linkOrCopy(from, temporary)
    renameWithPatience(temporary, to)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
  // A file renamed over another name of itself stays under both.
  removeQuietly(temporary)
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Another disk, or one that knows no links.
    copyFileSync(from, to)
  }
}
