import { closeSync, openSync, readSync } from 'node:fs'

/** Reads some bytes out of the middle of a file. Throws the errno error, and one when the file ends before them. */
export function readPart(path: string, { at, length }: { readonly at: number; readonly length: number }): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, at + done)
      if (count === 0) throw new Error(`${path} is shorter than it was`)
      done += count
    }
    return bytes
  } finally {
    closeSync(file)
  }
}
