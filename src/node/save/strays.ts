import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { removeQuietly, temporaryOf } from './atomic-write.ts'
import { isConflictOf } from './file-name.ts'
import { isAlive, isProcessAlive, isSame, readHeld, thisProcess } from './holder.ts'
import { takeLock } from './lock.ts'

/** What a lock leaves beside itself: `.lock.over`, `.lock.1234`, `.lock.over.1234`. */
const BESIDE_LOCK = /^(?:over(?:\.over)*|(?:over\.)*(\d+)(?:\.old)?)$/

/**
 * Removes what processes that were killed while saving have left beside an answers file, and beside the files that its
 * conflicts went to. The lock of the file must be held: its temporary files are then nobody's. What belongs to a process
 * that may still live stays. Nothing is thrown: what cannot be removed now is tried at the next start.
 */
export function removeStrays(path: string): void {
  removeBeside(path)
  const name = basename(path)
  const conflicts = namesBeside(path)
    .map((one) => /^\.(.+)\.tmp$/.exec(one)?.[1] ?? /^(.+\.yaml)\.lock/.exec(one)?.[1] ?? '')
    .filter((one) => isConflictOf(one, name))
  for (const conflict of new Set(conflicts)) removeUnderLock(join(dirname(path), conflict))
}

function removeUnderLock(path: string): void {
  try {
    const lock = takeLock(path)
    if (!lock.taken) return
    removeBeside(path)
    lock.release()
  } catch {
    // A folder that cannot be written now.
  }
}

function removeBeside(path: string): void {
  removeQuietly(temporaryOf(path))
  removeQuietly(temporaryOf(`${path}.bak`))
  const start = `${basename(path)}.lock.`
  for (const name of namesBeside(path)) {
    const rest = name.startsWith(start) ? BESIDE_LOCK.exec(name.slice(start.length)) : null
    if (rest !== null && isOfTheDead(join(dirname(path), name), Number(rest[1] ?? 0)))
      removeQuietly(join(dirname(path), name))
  }
}

/**
 * One that was not written yet when its process was killed has only the number in its name. What is ours here is of a
 * lock that was taken before, and could not be removed then.
 */
function isOfTheDead(file: string, pid: number): boolean {
  try {
    const held = readHeld(file)
    if (held === 'absent') return false
    if (held === 'nobody') return pid === 0 || pid === process.pid || !isProcessAlive(pid)
    const me = thisProcess()
    return isSame(held, me) || !isAlive(held, me)
  } catch {
    return false
  }
}

function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path))
  } catch {
    return []
  }
}
