import { describe, expect, test } from 'vitest'
import type { Chunk, ChunkDone } from '../../../src/cli/batch/chunk.ts'
import { type ChunkWorkers, runChunks } from '../../../src/cli/batch/run-chunks.ts'

const setting = {
  run: '',
  root: '.',
  today: '2026-11-27',
  language: 'en',
  second: null,
  languageAsked: true,
  plans: null,
  themeSha256: null,
  shard: { index: 1, of: 1 },
} as const
const stop = new Int32Array(1)
const NOTHING: ChunkDone = { results: [], halted: null }

const chunks = (count: number): readonly (Chunk & { readonly number: number })[] =>
  Array.from({ length: count }, (_, number) => ({
    setting: { ...setting, clients: null, rows: '' },
    inputs: [],
    earlier: [],
    stop,
    number,
  }))

/** Workers that take the longer the earlier a part comes, and note how many are under way. */
function slow(count: number) {
  const seen = { now: 0, most: 0 }
  const workers: ChunkWorkers = {
    count,
    run: async () => {
      seen.now += 1
      seen.most = Math.max(seen.most, seen.now)
      await new Promise((done) => setTimeout(done, 12 - seen.now))
      seen.now -= 1
      return NOTHING
    },
    close: async () => {},
  }
  return { workers, seen }
}

describe('the parts of a run', () => {
  test.each([1, 2, 4])('come back in their order from %i workers, with few under way', async (count) => {
    const { workers, seen } = slow(count)
    const order: number[] = []
    for await (const { chunk } of runChunks(chunks(20), workers)) order.push(chunk.number)
    expect(order).toEqual([...Array(20).keys()])
    expect(seen.most).toBe(count === 1 ? 1 : count * 3)
  })

  test('a part that fails stops the run when its turn comes', async () => {
    const workers: ChunkWorkers = { count: 2, run: () => Promise.reject(new Error('lost')), close: async () => {} }
    const all = async () => {
      for await (const _ of runChunks(chunks(9), workers)) expect.unreachable()
    }
    await expect(all()).rejects.toThrow('lost')
  })
})
