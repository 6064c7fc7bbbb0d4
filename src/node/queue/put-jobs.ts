import { type ClientJob, jobId } from './job.ts'
import type { QueuePackages, Redis } from './load-bullmq.ts'

/** What became of what was put into a queue. */
export interface PutCounts {
  readonly put: number
  /** Waited or was being worked on already. */
  readonly there: number
}

/** So many go to Redis at once. */
const CHUNK = 200

/** A disk that is full, a folder that is away: such a fault may pass. Bad answers are never tried twice. */
const TRIES = 5
const FIRST_PAUSE_MS = 1000

/**
 * Puts jobs into a queue. What is in it already is not put twice; what has failed is put anew. A job is removed when
 * it is done: answers stay in Redis no longer than they must.
 */
export async function putJobs(
  { bullmq }: QueuePackages,
  redis: Redis,
  { queue: name, jobs }: { readonly queue: string; readonly jobs: AsyncIterable<ClientJob> | Iterable<ClientJob> },
): Promise<PutCounts> {
  const queue = new bullmq.Queue<ClientJob>(name, { connection: redis })
  queue.on('error', () => {})
  let counts: PutCounts = { put: 0, there: 0 }
  let chunk: ClientJob[] = []
  const flush = async () => {
    const isThere = await Promise.all(chunk.map((job) => isWaiting(queue, jobId(job))))
    const fresh = chunk.filter((_, at) => !isThere[at])
    await queue.addBulk(fresh.map((data) => ({ name: 'score', data, opts: optionsOf(data) })))
    counts = { put: counts.put + fresh.length, there: counts.there + chunk.length - fresh.length }
    chunk = []
  }
  try {
    for await (const job of jobs) {
      chunk.push(job)
      if (chunk.length === CHUNK) await flush()
    }
    await flush()
    return counts
  } finally {
    await queue.close()
  }
}

const optionsOf = (job: ClientJob) => ({
  jobId: jobId(job),
  attempts: TRIES,
  backoff: { type: 'exponential', delay: FIRST_PAUSE_MS },
  removeOnComplete: true,
})

interface JobStates {
  readonly getJobState: (id: string) => Promise<string>
  readonly remove: (id: string) => Promise<number>
}

/** What has ended makes room for the same job again. */
async function isWaiting(queue: JobStates, id: string): Promise<boolean> {
  const state = await queue.getJobState(id)
  if (state === 'failed' || state === 'completed') await queue.remove(id)
  return !['failed', 'completed', 'unknown'].includes(state)
}
