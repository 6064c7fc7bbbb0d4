import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { errnoOf } from './atomic-write.ts'

/** Who has a file open. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** When that machine was started by its clock, seconds since 1970: after a restart a process id means somebody else. */
  readonly boot: number
  /** The system's own name for that start, which no clock can change; only Linux gives one. */
  readonly bootId?: string
}

/** What a lock file says: who holds it, nothing that can be understood, or there is no such file. */
export type Held = Holder | 'nobody' | 'absent'

/** Clocks are set right a little after a start. */
const BOOT_SLACK_SECONDS = 120

/** This process, as it writes itself into its locks. */
export function thisProcess(): Holder {
  const bootId = read('/proc/sys/kernel/random/boot_id').trim()
  const boot = Math.round(Date.now() / 1000 - uptime())
  return { pid: process.pid, host: hostname(), boot, ...(bootId ? { bootId } : {}) }
}

/** Reads a lock file. Throws the errno error when it is there and cannot be read. */
export function readHeld(lock: string): Held {
  let text: string
  try {
    text = readFileSync(lock, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'absent'
    throw error
  }
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : 'nobody'
  } catch {
    return 'nobody'
  }
}

/** Whether two lock texts tell of the same process. */
export function isSame(one: Held, other: Held): boolean {
  if (typeof one === 'string') return one === other
  return typeof other !== 'string' && one.pid === other.pid && one.host === other.host && one.boot === other.boot
}

/** Whether the process may still be there; of another machine nobody can tell, so it is taken to live. */
export function isAlive(holder: Holder, me: Holder): boolean {
  if (holder.host !== me.host) return true
  return isThisStart(holder, me) && isProcessAlive(holder.pid)
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

function isThisStart(holder: Holder, me: Holder): boolean {
  if (holder.bootId !== undefined && me.bootId !== undefined) return holder.bootId === me.bootId
  return Math.abs(holder.boot - me.boot) <= BOOT_SLACK_SECONDS
}

/** A process that was killed and that nobody has buried still answers to its number, for ever in some containers. */
function isZombie(pid: number): boolean {
  return /\) [ZX] [^)]*$/.test(read(`/proc/${pid}/stat`))
}

/** What Linux tells of itself; `''` on other systems. */
function read(path: string): string {
  if (process.platform !== 'linux') return ''
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
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
