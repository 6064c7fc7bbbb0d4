import { linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { errnoOf, removeIfThere } from './atomic-write.ts'

/** Who has a file open. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** When that machine was started, seconds since 1970: after a restart a process id means somebody else. */
  readonly boot: number
}

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

export type LockResult =
  | { readonly taken: true; readonly release: () => void }
  | ({ readonly taken: false } & LockRefusal)

/** Clocks are set right a little after a start. */
const BOOT_SLACK_SECONDS = 120
const TRIES = 5

const heldHere = new Set<string>()

/**
 * Takes the lock `<path>.lock`. The lock of a process that is no more is taken over at once.
 * Throws the errno error when the folder cannot be written.
 */
export function takeLock(path: string): LockResult {
  const lock = `${path}.lock`
  const me = thisProcess()
  for (let left = TRIES; ; left -= 1) {
    if (createLock(lock, me)) {
      heldHere.add(lock)
      return { taken: true, release: () => releaseLock(lock) }
    }
    const holder = readHolder(lock)
    if (left === 0 || (holder && isAlive(holder, me, lock))) return refusal(holder, me, lock)
    setAside(lock, holder)
  }
}

/** This process, as it writes itself into its locks. */
export const thisProcess = (): Holder => ({
  pid: process.pid,
  host: hostname(),
  boot: Math.round(Date.now() / 1000 - uptime()),
})

/** A lock that nobody could be read from is being taken at this moment, by somebody as quick as we are. */
function refusal(holder: Holder | null, me: Holder, lock: string): LockResult {
  const { host } = holder ?? me
  return { taken: false, holder: holder ?? { pid: 0, host, boot: 0 }, isThisMachine: host === me.host, lock }
}

function releaseLock(lock: string): void {
  if (!heldHere.delete(lock)) return
  try {
    if (readHolder(lock)?.pid === process.pid) removeIfThere(lock)
  } catch {
    // A lock that stays behind is taken over by the next session: this process is then no more.
  }
}

/** The lock appears with its content or not at all: written beside, then linked. Some drives have no links. */
function createLock(lock: string, me: Holder): boolean {
  const text = `${JSON.stringify(me)}\n`
  const beside = `${lock}.${me.pid}`
  try {
    writeFileSync(beside, text, { mode: 0o600 })
    return link(beside, lock) ?? createWithoutLinks(lock, text)
  } finally {
    removeIfThere(beside)
  }
}

/** `false` when the lock is there already, `null` when this drive has no links. */
function link(from: string, to: string): boolean | null {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    return errnoOf(error) === 'EEXIST' ? false : null
  }
}

function createWithoutLinks(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead lock away. If somebody was quicker and it is theirs that was moved, it is put back. */
function setAside(lock: string, dead: Holder | null): void {
  const aside = `${lock}.${process.pid}.old`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readHolder(aside)
  if (moved && moved.pid !== dead?.pid) {
    try {
      linkSync(aside, lock)
    } catch {
      // A third one holds it now; the check before each save keeps their answers and ours apart.
    }
  }
  removeIfThere(aside)
}

/** Whether the process may still be there; of another machine nobody can tell, so it is taken to live. */
export function isAlive(holder: Holder, me: Holder, lock: string): boolean {
  if (holder.host !== me.host) return true
  if (Math.abs(holder.boot - me.boot) > BOOT_SLACK_SECONDS) return false
  return holder.pid === me.pid ? heldHere.has(lock) : isProcessAlive(holder.pid)
}

/** Whether a process of this number runs on this machine. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}

/** A process that was killed and that nobody has buried still answers to its number, for ever in some containers. */
function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** `null` when there is no lock or nothing that can be read in it. */
export function readHolder(lock: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(lock, 'utf8'))
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isSafeInteger(value.pid) &&
    Number(value.pid) > 0 &&
    'host' in value &&
    typeof value.host === 'string' &&
    'boot' in value &&
    typeof value.boot === 'number'
  )
}
