import { closeSync, openSync, readSync } from 'node:fs'

const READ = 65_536

/** The lines of a text file that a program wrote, one at a time, without their ends. Throws the errno error. */
export async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(READ)
    const decoder = new TextDecoder()
    let rest = ''
    for (;;) {
      const count = readSync(file, bytes)
      rest += decoder.decode(bytes.subarray(0, count), { stream: count > 0 })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
      if (count === 0) break
    }
    if (rest !== '') yield rest
    return undefined
  } finally {
    closeSync(file)
  }
}
