import { type Holder, isAlive, readHolder, thisProcess } from '../save/lock.ts'

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
  const [holder, me] = [readHolder(lock), thisProcess()]
  return { holder, isThisMachine: holder?.host === me.host, isAlive: holder !== null && isAlive(holder, me, lock) }
}
