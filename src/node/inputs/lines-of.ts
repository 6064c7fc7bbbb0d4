import { closeSync, openSync, readSync } from 'node:fs'

const READ = 65_536

/** The bytes of a file, however large it is, a part at a time; each part is overwritten by the next. Throws the errno error. */
export function* bytesOf(path: string): Generator<Uint8Array, undefined> {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(READ)
    for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes)) yield bytes.subarray(0, count)
    return undefined
  } finally {
    closeSync(file)
  }
}

/** The lines of a text that a program wrote, one at a time, without their ends. Throws the errno error. */
export function* linesOf(path: string): Generator<string, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for (const bytes of bytesOf(path)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
  return undefined
}
