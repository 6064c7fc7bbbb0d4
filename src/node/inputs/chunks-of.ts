import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const READ = 65_536

/** A file piece by piece, whatever its size; nothing of what is no regular file. Throws the errno error. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array, undefined> {
  const file = openSync(path, 'r')
  try {
    if (!fstatSync(file).isFile()) return undefined
    for (;;) {
      const bytes = Buffer.alloc(READ)
      const count = readSync(file, bytes)
      if (count === 0) return undefined
      yield bytes.subarray(0, count)
    }
  } finally {
    closeSync(file)
  }
}
