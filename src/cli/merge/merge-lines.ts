import { type ResultLine, resultLines } from '../batch/earlier.ts'

/** A line, and the place of the file that it is from. */
export interface MergedLine extends ResultLine {
  readonly from: number
}

/** A client that two files claim. */
export class ClientTwice extends Error {
  override readonly name = 'ClientTwice'
  readonly client: string
  /** The places of the two files. */
  readonly files: readonly [number, number]

  constructor(client: string, files: readonly [number, number]) {
    super(client)
    this.client = client
    this.files = files
  }
}

/**
 * The lines of files that are sorted by client, as one sorted whole; a line of each is held at a time. Throws
 * `ClientTwice`.
 */
export function* mergedLines(paths: readonly string[]): Generator<MergedLine> {
  const readers = paths.map((path) => resultLines(path))
  try {
    const heap = heapOf(readers.flatMap((_, from) => headOf(readers, from)))
    let last: MergedLine | null = null
    for (let least = heap.least(); least !== undefined; least = heap.least()) {
      if (least.client === last?.client) throw new ClientTwice(least.client, [last.from, least.from])
      yield least
      last = least
      heap.replace(headOf(readers, least.from)[0])
    }
  } finally {
    for (const reader of readers) reader.return(undefined)
  }
}

function headOf(readers: readonly Generator<ResultLine, undefined>[], from: number): readonly MergedLine[] {
  const next = readers[from]?.next().value
  return next ? [{ ...next, from }] : []
}

/** The least line on top; each is no greater than the two at twice its place. */
function heapOf(lines: readonly MergedLine[]) {
  const heap = [...lines].sort((a, b) => compare(a, b))
  return {
    least: () => heap[0],
    /** Puts another line in the place of the least one; takes that away where there is none. */
    replace(line: MergedLine | undefined): void {
      const moved = line ?? heap.pop()
      if (moved === undefined || heap.length === 0) return
      let at = 0
      for (let child = lesserChild(heap, at); child !== null; child = lesserChild(heap, at)) {
        const below = heap[child]
        if (below === undefined || compare(moved, below) <= 0) break
        heap[at] = below
        at = child
      }
      heap[at] = moved
    },
  }
}

function lesserChild(heap: readonly MergedLine[], at: number): number | null {
  const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
  if (left === undefined) return null
  return right !== undefined && compare(right, left) < 0 ? 2 * at + 2 : 2 * at + 1
}

const compare = (a: MergedLine, b: MergedLine): number =>
  a.client < b.client ? -1 : a.client > b.client ? 1 : a.from - b.from
