import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { removeIfThere, removeQuietly, renameWithPatience, temporaryOf } from './atomic-write.ts'

/** So much is gathered before it is written, in bytes. */
const GATHERED = 65_536

/** A file that grows piece by piece and takes its name only when it is whole. */
export interface StreamFile {
  /** The name that it takes. */
  readonly path: string
  /** What it is called until then. */
  readonly unfinished: string
  readonly add: (part: string | Uint8Array) => void
  /** Writes what is gathered, so that it survives the end of this process. */
  readonly flush: () => void
  /** Makes it last, and gives it its name. */
  readonly finish: () => void
  /** Leaves it under its other name as far as it got. Does nothing once it is finished, and never throws. */
  readonly keep: () => void
  /** Takes it away again. Does nothing once it is finished, and never throws. */
  readonly abandon: () => void
}

/** Begins a file, mode 0600, that is called `unfinished` until it is whole. Its steps throw the errno error that they meet. */
export function streamFile(path: string, unfinished: string = temporaryOf(path)): StreamFile {
  removeIfThere(unfinished)
  const file = openSync(unfinished, 'wx', 0o600)
  let gathered: Uint8Array[] = []
  let size = 0
  let isOpen = true
  const flush = (): void => {
    const bytes = Buffer.concat(gathered)
    gathered = []
    size = 0
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  }
  const close = (): void => {
    isOpen = false
    closeSync(file)
  }
  return {
    path,
    unfinished,
    add(part) {
      const bytes = Buffer.from(part)
      gathered.push(bytes)
      size += bytes.length
      if (size >= GATHERED) flush()
    },
    flush,
    finish() {
      flush()
      fsyncSync(file)
      close()
      renameWithPatience(unfinished, path)
    },
    keep() {
      if (isOpen) quietly(flush, close)
    },
    abandon() {
      if (isOpen) quietly(close, () => removeQuietly(unfinished))
    },
  }
}

/** Does what can be done: the error that matters is another one. */
function quietly(...steps: readonly (() => void)[]): void {
  for (const step of steps) {
    try {
      step()
    } catch {
      // What stands there already stays.
    }
  }
}
