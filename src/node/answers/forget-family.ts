import { join } from 'node:path'
import { removeIfThere } from '../save/atomic-write.ts'
import { type LockRefusal, takeLock } from '../save/lock.ts'
import type { Family, Member } from './family.ts'
import { lookAtLock } from './look-at-lock.ts'

const ENDING = '.lock'

/** Who has one of these files open, `null` for nobody. Nothing is changed. */
export function holderOf({ folder, members }: Pick<Family, 'folder' | 'members'>): LockRefusal | null {
  for (const { name, kind } of members) {
    if (kind !== 'lock') continue
    const lock = join(folder, name)
    const { holder, isThisMachine, isAlive } = lookAtLock(lock)
    if (holder !== null && isAlive) return { holder, isThisMachine, lock }
  }
  return null
}

export type ForgetResult =
  | { readonly done: true; readonly removed: readonly string[]; readonly left: readonly string[] }
  /** Somebody has just opened one of them: nothing was removed. */
  | { readonly done: false; readonly refusal: LockRefusal }

/**
 * Removes these files, links as links, while their locks are held. `left` are those that could not be removed. Throws
 * the errno error where no lock can be taken, with nothing removed.
 */
export function forgetFamily(folder: string, answers: string, members: readonly Member[]): ForgetResult {
  const locked = new Set([
    answers,
    ...members.filter(({ kind }) => kind === 'lock').map(({ name }) => name.slice(0, -ENDING.length)),
  ])
  const releases: (() => void)[] = []
  try {
    for (const name of locked) {
      const lock = takeLock(join(folder, name))
      if (!lock.taken) return { done: false, refusal: lock }
      releases.push(lock.release)
    }
    const files = members.filter(({ kind }) => kind !== 'lock').map(({ name }) => name)
    const left = files.filter((name) => !isRemoved(join(folder, name)))
    const removed = members.map(({ name }) => name).filter((name) => !left.includes(name))
    return { done: true, removed, left }
  } finally {
    for (const release of releases) release()
  }
}

function isRemoved(path: string): boolean {
  try {
    removeIfThere(path)
    return true
  } catch {
    return false
  }
}
