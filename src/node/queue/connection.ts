import type { QueuePackages, Redis } from './load-bullmq.ts'

/** So long a worker waits for Redis when it starts; later it waits for ever. */
const FIRST_ANSWER_MS = 5000
const LONGEST_PAUSE_MS = 5000
const PAUSE_MS = 200

/** The oldest Redis that BullMQ speaks to. */
const OLDEST = 5

export type Connection =
  | { readonly opened: true; readonly redis: Redis; readonly mayDrop: boolean }
  | { readonly opened: false; readonly fault: ConnectionFault }

/** Why a queue cannot be used. */
export type ConnectionFault = 'unreachable' | 'not-allowed' | 'too-old'

/**
 * Opens a connection that comes back by itself when it is lost. `mayDrop`: this Redis throws entries away when its memory
 * is full, and jobs with them.
 */
export async function openConnection({ connect }: QueuePackages, address: string): Promise<Connection> {
  const redis = connect(address, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_ANSWER_MS,
    retryStrategy: (times) => Math.min(times * PAUSE_MS, LONGEST_PAUSE_MS),
  })
  let last: Error | null = null
  const keep = (error: Error) => {
    last = error
  }
  redis.on('error', keep)
  const about = await firstAnswer(redis)
  redis.off('error', keep)
  if (typeof about === 'string') {
    if (Number(/^redis_version:(\d+)/m.exec(about)?.[1] ?? OLDEST) < OLDEST) return refused(redis, 'too-old')
    return { opened: true, redis, mayDrop: /^maxmemory_policy:(?!noeviction)/m.test(about) }
  }
  return refused(redis, isRefusal(about) || isRefusal(last) ? 'not-allowed' : 'unreachable')
}

function refused(redis: Redis, fault: ConnectionFault): Connection {
  redis.on('error', () => {})
  redis.disconnect()
  return { opened: false, fault }
}

/** What Redis says about itself, or why it did not. */
async function firstAnswer(redis: Redis): Promise<string | Error> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Error>((done) => {
    timer = setTimeout(() => done(new Error('no answer')), FIRST_ANSWER_MS)
  })
  const answer = redis
    .connect()
    .then(() => redis.info())
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** A password that is missing or wrong, or a user who may not do this. */
function isRefusal(error: Error | null): boolean {
  return error !== null && /NOAUTH|WRONGPASS|NOPERM|invalid password/i.test(error.message)
}

/** The address of a Redis, as far as it may be shown: a password never is. `null` when it is none. */
export function shownAddress(address: string): string | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (!['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') return null
  return `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`
}
