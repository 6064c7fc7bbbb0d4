import { describe, expect, test } from 'vitest'
import { type CountedWorkers, inOrder } from '../../src/node/in-order.ts'

const parts = (count: number): readonly number[] => [...Array(count).keys()]

/** Workers that take the longer the earlier a part comes, and note how many are under way. */
function slow(count: number) {
  const seen = { now: 0, most: 0 }
  const workers: CountedWorkers<number, string> = {
    count,
    run: async (part) => {
      seen.now += 1
      seen.most = Math.max(seen.most, seen.now)
      await new Promise((done) => setTimeout(done, 12 - seen.now))
      seen.now -= 1
      return `${part}`
    },
    close: async () => {},
  }
  return { workers, seen }
}

describe('the parts of a run', () => {
  test.each([1, 2, 4])('come back in their order from %i workers, with few under way', async (count) => {
    const { workers, seen } = slow(count)
    const order: (readonly [number, string])[] = []
    for await (const { part, done } of inOrder(parts(20), workers)) order.push([part, done])
    expect(order).toEqual(parts(20).map((part) => [part, `${part}`]))
    expect(seen.most).toBe(count === 1 ? 1 : count * 3)
  })

  test('a part that fails stops the run when its turn comes', async () => {
    const workers: CountedWorkers<number, string> = {
      count: 2,
      run: () => Promise.reject(new Error('lost')),
      close: async () => {},
    }
    const all = async () => {
      for await (const _ of inOrder(parts(9), workers)) expect.unreachable()
    }
    await expect(all()).rejects.toThrow('lost')
  })
})
