import { linkSync } from 'node:fs'
import { errnoOf, removeQuietly, renameWithPatience, writeNew } from './atomic-write.ts'
import { type Held, type Holder, isAlive, isSame, readHeld, thisProcess } from './holder.ts'

/** Why a lock was not given. */
export interface LockRefusal {
  readonly holder: Holder
  /**
   * Another machine cannot be asked whether its process still lives: its lock stays until it is given back there,
   * or until somebody deletes the file.
   */
  readonly isThisMachine: boolean
  /** The path of the lock file. */
  readonly lock: string
}

export interface Lock {
  /** Whether the lock file is still there and ours. Throws the errno error when that cannot be seen. */
  readonly isOurs: () => boolean
  readonly release: () => void
}

export type LockResult = ({ readonly taken: true } & Lock) | ({ readonly taken: false } & LockRefusal)

const TRIES = 10
/** On drives without links a lock is empty for a moment, between its making and its writing. */
const WAIT_MS = 20
/** How many processes in a row may have died while they took over from a dead one. */
const DEEPEST = 3

const heldHere = new Set<string>()

/**
 * Takes the lock `<path>.lock`. The lock of a process that is no more is taken over at once.
 * Throws the errno error when the folder cannot be written.
 */
export function takeLock(path: string): LockResult {
  const lock = `${path}.lock`
  const me = thisProcess()
  const held = acquire(lock, me, 0)
  if (held === null) {
    heldHere.add(lock)
    return { taken: true, isOurs: () => isSame(readHeld(lock), me), release: () => releaseLock(lock, me) }
  }
  // A lock that nobody could be read from is being taken at this moment, by somebody as quick as we are.
  const holder = typeof held === 'string' ? { pid: 0, host: me.host, boot: 0 } : held
  return { taken: false, holder, isThisMachine: holder.host === me.host, lock }
}

function releaseLock(lock: string, me: Holder): void {
  if (heldHere.delete(lock)) removeOurs(lock, me)
}

/** A lock that stays behind is taken over by the next session: this process is then no more. */
function removeOurs(lock: string, me: Holder): void {
  try {
    if (isSame(readHeld(lock), me)) removeQuietly(lock)
  } catch {
    // It cannot be seen whose it is.
  }
}

/** `null` when the lock is ours now, else what stands in it. */
function acquire(lock: string, me: Holder, depth: number): Held | null {
  const beside = `${lock}.${me.pid}`
  const text = new TextEncoder().encode(`${JSON.stringify(me)}\n`)
  try {
    removeQuietly(beside)
    writeNew(beside, text)
    for (let left = TRIES; ; left -= 1) {
      if (create(lock, beside, text)) return null
      const held = readHeld(lock)
      if (isLiving(held, me, lock) || left === 0) return held
      if (held === 'nobody' && left > TRIES / 2) wait()
      else if (held !== 'absent' && takeOver(lock, beside, held, me, depth)) return null
    }
  } finally {
    removeQuietly(beside)
  }
}

/** The lock appears with its content or not at all: written beside, then linked. Some drives have no links. */
function create(lock: string, beside: string, text: Uint8Array): boolean {
  try {
    linkSync(beside, lock)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
  }
  try {
    writeNew(lock, text)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Puts our lock in the place of a dead one, in one step. Only one process at a time may do so, which a second lock sees
 * to: otherwise the slower of two would take away the lock of the quicker one.
 */
function takeOver(lock: string, beside: string, dead: Held, me: Holder, depth: number): boolean {
  const over = `${lock}.over`
  if (depth === DEEPEST) return false
  if (acquire(over, me, depth + 1) !== null) {
    wait()
    return false
  }
  try {
    if (!isSame(readHeld(lock), dead)) return false
    renameWithPatience(beside, lock)
    return true
  } finally {
    removeOurs(over, me)
  }
}

/** Whether what stands in a lock file is a process that may still be there; this one only while it holds the lock. */
export function isLiving(held: Held, me: Holder, lock: string): boolean {
  if (typeof held === 'string') return false
  return isSame(held, me) ? heldHere.has(lock) : isAlive(held, me)
}

function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
}
