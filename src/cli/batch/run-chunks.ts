import type { Workers } from '../../node/workers.ts'
import { type Chunk, type ChunkDone, workChunk } from './chunk.ts'

/** How many parts each worker may have before it, so that none waits for another one's results to be written. */
const AHEAD = 2

/** What works on the parts of a run: threads, or this one. */
export type ChunkWorkers = Workers<Chunk, ChunkDone> & { readonly count: number }

/** This thread alone. */
export const inThisThread: ChunkWorkers = { count: 1, run: workChunk, close: async () => {} }

/** What became of each part, in the order of the parts, with only so many under way that memory stays flat. */
export async function* runChunks<One extends Chunk>(
  chunks: Iterable<One>,
  workers: ChunkWorkers,
): AsyncGenerator<{ readonly chunk: One; readonly done: ChunkDone }> {
  const most = workers.count === 1 ? 1 : workers.count * (1 + AHEAD)
  const waiting: { readonly chunk: One; readonly done: Promise<ChunkDone> }[] = []
  const next = async () => {
    const one = waiting.shift()
    return one && { chunk: one.chunk, done: await one.done }
  }
  for (const chunk of chunks) {
    const done = workers.run(chunk)
    // One that fails while others are waited for is heard of when its turn comes.
    done.catch(() => {})
    waiting.push({ chunk, done })
    const ready = waiting.length >= most ? await next() : undefined
    if (ready) yield ready
  }
  for (let ready = await next(); ready; ready = await next()) yield ready
}
