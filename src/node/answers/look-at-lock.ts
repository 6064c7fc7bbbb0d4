import { errnoOf } from '../save/atomic-write.ts'
import { type Held, type Holder, readHeld, thisProcess } from '../save/holder.ts'
import { isLiving } from '../save/lock.ts'

/** A lock file as it stands there. */
export interface LockSeen {
  /** `null` where there is no lock, or none that can be read. */
  readonly holder: Holder | null
  readonly isThisMachine: boolean
  /** Whether the process may still be there; that of another machine is taken to be. */
  readonly isAlive: boolean
}

/** Who holds a lock file, looked at without touching it. */
export function lookAtLock(lock: string): LockSeen {
  const [held, me] = [heldIn(lock), thisProcess()]
  const holder = typeof held === 'string' ? null : held
  return { holder, isThisMachine: holder?.host === me.host, isAlive: isLiving(held, me, lock) }
}

/** What cannot be read tells of nobody. */
function heldIn(lock: string): Held {
  try {
    return readHeld(lock)
  } catch (error) {
    if (errnoOf(error) === '') throw error
    return 'nobody'
  }
}
