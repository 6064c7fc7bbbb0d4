import type { CountedWorkers } from '../../node/in-order.ts'
import { type Chunk, type ChunkDone, workChunk } from './chunk.ts'

/** What works on the parts of a run: threads, or this one. */
export type ChunkWorkers = CountedWorkers<Chunk, ChunkDone>

/** This thread alone. */
export const inThisThread: ChunkWorkers = { count: 1, run: workChunk, close: async () => {} }
