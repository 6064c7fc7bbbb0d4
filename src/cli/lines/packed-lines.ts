import type { Line } from '../../node/read-lines.ts'

/** Lines in one piece of memory, which can be handed to a thread without a copy. */
export interface PackedLines {
  /** The number of the first one; the others follow. */
  readonly row: number
  /** Each with a line feed after it. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The numbers of those that were too long, of which nothing was kept. */
  readonly tooLong: readonly number[]
}

const LINE_FEED = 10

/** Packs lines that follow each other. */
export function packLines(lines: readonly Line[]): PackedLines {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + (line.bytes?.length ?? 0) + 1, 0))
  let at = 0
  for (const line of lines) {
    if (line.bytes) bytes.set(line.bytes, at)
    at += line.bytes?.length ?? 0
    bytes[at] = LINE_FEED
    at += 1
  }
  const tooLong = lines.filter((line) => line.bytes === null).map(({ row }) => row)
  return { row: lines[0]?.row ?? 1, bytes, tooLong }
}

/** The lines as they were. */
export function unpackLines({ row: first, bytes, tooLong }: PackedLines): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (let row = first; from < bytes.length; row += 1) {
    const end = bytes.indexOf(LINE_FEED, from)
    lines.push({ row, bytes: tooLong.includes(row) ? null : bytes.subarray(from, end) })
    from = end + 1
  }
  return lines
}
