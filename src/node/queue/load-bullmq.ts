import type { Redis, RedisOptions } from 'ioredis'

export type { Redis }

/** The packages of a queue. They are no part of the program: whoever wants a queue installs them beside it. */
export interface QueuePackages {
  readonly bullmq: typeof import('bullmq')
  readonly connect: (address: string, options: RedisOptions) => Redis
}

/** Which ones, as npm is told; package.json names the same versions. */
export const QUEUE_PACKAGES = ['bullmq@6', 'ioredis@5'] as const

/** `null` where they are not installed, and in the single executable, which has room for nothing from outside. */
export async function loadBullmq(): Promise<QueuePackages | null> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, connect: (address, options) => new Redis(address, options) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_UNKNOWN_BUILTIN_MODULE')
      return null
    throw error
  }
}
