import { closeSync, readSync } from 'node:fs'
import { openRegular } from './read-file.ts'

/** One line of a stream, without its end. */
export interface Line {
  /** Counted from 1, blank lines too. */
  readonly row: number
  /** `null` for a line that is longer than may be: what stands in it was not kept. */
  readonly bytes: Uint8Array | null
}

const LINE_FEED = 10
const RETURN = 13
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
/** What is read of a file at a time. */
const CHUNK = 262_144

/**
 * The lines of a stream of UTF-8, as many at a time as each chunk brings: no more is held than a chunk and the line that
 * it breaks off in. A line ends with a line feed, before which a return does not count; the last one needs none.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  longest: number,
): AsyncGenerator<readonly Line[]> {
  const cutter = lineCutter(longest)
  for await (const chunk of chunks) yield cutter.cut(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  yield cutter.rest()
}

/** A file's bytes, a chunk at a time. Throws an InputError when it cannot be opened, or is no regular file. */
export function* chunksOf(path: string): Generator<Uint8Array> {
  const file = openRegular(path)
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const count = readSync(file, chunk)
      if (count === 0) return
      yield chunk.subarray(0, count)
    }
  } finally {
    closeSync(file)
  }
}

/** The same as text where the file is UTF-16, as Windows PowerShell writes it; all else is handed on as it is. */
export function* textChunksOf(path: string): Generator<Uint8Array | string> {
  let decoder: ReturnType<typeof wideDecoder> | undefined
  for (const chunk of chunksOf(path)) {
    if (decoder === undefined) decoder = wideDecoder(chunk)
    yield decoder ? decoder.decode(chunk, { stream: true }) : chunk
  }
}

function wideDecoder([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null
}

interface LineCutter {
  readonly cut: (chunk: Uint8Array) => readonly Line[]
  /** The line that has no end, if there is one. */
  readonly rest: () => readonly Line[]
}

function lineCutter(longest: number): LineCutter {
  let row = 0
  let begun: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > longest) begun = []
    else if (part.length > 0) begun.push(part)
  }
  const finish = (last: Uint8Array): Line => {
    row += 1
    // Most lines lie in one chunk whole, and are not copied.
    const isWhole = size === 0
    if (!isWhole) keep(last)
    const isTooLong = isWhole ? last.length > longest : size > longest
    const bytes = isTooLong ? null : withoutMarks(isWhole ? last : Buffer.concat(begun), row)
    begun = []
    size = 0
    return { row, bytes }
  }
  return {
    cut(chunk) {
      const lines: Line[] = []
      let from = 0
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        lines.push(finish(chunk.subarray(from, end)))
        from = end + 1
      }
      keep(chunk.subarray(from))
      return lines
    },
    rest: () => (size === 0 ? [] : [finish(new Uint8Array())]),
  }
}

/** Without the return before its end, and before the first one without the mark of its encoding. */
function withoutMarks(line: Uint8Array, row: number): Uint8Array {
  const end = line.at(-1) === RETURN ? line.length - 1 : line.length
  const isMarked = row === 1 && BYTE_ORDER_MARK.every((byte, at) => line[at] === byte)
  return line.subarray(isMarked ? BYTE_ORDER_MARK.length : 0, end)
}
