import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { removeIfThere, removeQuietly, renameWithPatience, temporaryOf } from './atomic-write.ts'

/** So much text is gathered before it is written, in UTF-16 units. */
const GATHERED = 65_536

/** A file that grows piece by piece and takes its name only when it is whole. */
export interface StreamFile {
  /** The name that it takes. */
  readonly path: string
  readonly write: (text: string) => void
  /** Writes what is gathered, so that it survives the end of this process. */
  readonly flush: () => void
  /** Makes it last, and gives it its name. */
  readonly finish: () => void
  /** Leaves it under its other name as far as it got; nothing when it is finished. Never throws. */
  readonly keep: () => void
  /** Takes it away again. */
  readonly abandon: () => void
}

/** Begins a file, mode 0600, under `unfinished` until it is whole. Each step throws the errno error that it meets. */
export function streamFile(path: string, unfinished: string = temporaryOf(path)): StreamFile {
  removeIfThere(unfinished)
  const file = openSync(unfinished, 'wx', 0o600)
  let gathered = ''
  let isOpen = true
  const flush = (): void => {
    const bytes = Buffer.from(gathered)
    gathered = ''
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  }
  const close = (): void => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  return {
    path,
    write(text) {
      gathered += text
      if (gathered.length >= GATHERED) flush()
    },
    flush,
    finish() {
      flush()
      fsyncSync(file)
      close()
      renameWithPatience(unfinished, path)
    },
    keep() {
      if (!isOpen) return
      try {
        flush()
      } catch {
        // What stands there already is kept.
      }
      close()
    },
    abandon() {
      close()
      removeQuietly(unfinished)
    },
  }
}
