import type { QueuePackages, Redis } from './load-bullmq.ts'

interface QueueWorker {
  readonly run: () => Promise<void>
  readonly waitUntilReady: () => Promise<void>
  readonly close: (force?: boolean) => Promise<void>
}

/** A job that no trying can mend. Its message says in words what is wrong. */
export class BadJob extends Error {
  override readonly name = 'BadJob'
}

/** What a worker has to say while it works. */
export type WorkEvent =
  | { readonly happened: 'done' }
  | { readonly happened: 'bad' | 'failed'; readonly job: string; readonly reason: string; readonly willTry: boolean }
  | { readonly happened: 'waits' | 'lost' | 'found' | 'taken-over' }

export interface Work {
  readonly queue: string
  /** So many jobs at a time. */
  readonly jobs: number
  /** Ends when nothing waits, is worked on or is to be tried again. */
  readonly untilEmpty: boolean
  /** Does a job; what it returns is kept with the job. Throws `BadJob`, or anything else for what may pass. */
  readonly act: (data: unknown) => Promise<unknown>
  readonly tell: (event: WorkEvent) => void
  /** Done when the worker is asked to stop. */
  readonly stop: Promise<void>
}

/**
 * A worker that has not been heard of for so long is dead or asleep, and others take its jobs over. Doing one twice does no harm: the
 * same bytes go to the same files.
 */
const HELD_MS = 6000
const LOOK_FOR_DEAD_MS = 3000
/** A job in whose hands so many workers died is itself the danger. */
const MOST_DEATHS = 5
const LOOK_FOR_EMPTY_MS = 500
const BETWEEN_TRIES_MS = 1000
/** So long a worker that stops waits for a Redis that does not answer. */
const LAST_WAIT_MS = 10_000

/** Takes jobs out of a queue until it is told to stop; those begun are brought to their end. */
export async function work({ bullmq }: QueuePackages, redis: Redis, task: Work): Promise<void> {
  const quiet = watchConnection(redis, task.tell)
  const queue = new bullmq.Queue(task.queue, { connection: redis })
  queue.on('error', ignore)
  const worker = await readyWorker(() => makeWorker(bullmq, redis, task), task.stop)
  if (worker) {
    task.tell({ happened: 'waits' })
    worker.run().catch(ignore)
    await Promise.race([task.stop, ...(task.untilEmpty ? [empty(queue)] : [])])
  }
  quiet()
  await endWithin(LAST_WAIT_MS, [worker?.close(), queue.close()])
}

function makeWorker({ Worker, UnrecoverableError }: QueuePackages['bullmq'], redis: Redis, task: Work): QueueWorker {
  const act = async ({ data }: { readonly data: unknown }) => {
    try {
      return await task.act(data)
    } catch (error) {
      throw error instanceof BadJob ? new UnrecoverableError(error.message) : error
    }
  }
  const worker = new Worker(task.queue, act, {
    connection: redis,
    autorun: false,
    concurrency: task.jobs,
    lockDuration: HELD_MS,
    stalledInterval: LOOK_FOR_DEAD_MS,
    maxStalledCount: MOST_DEATHS,
    runRetryDelay: 1000,
  })
  worker.on('completed', () => task.tell({ happened: 'done' }))
  worker.on('stalled', () => task.tell({ happened: 'taken-over' }))
  worker.on('failed', (job, error) => {
    const isBad = error instanceof UnrecoverableError
    const willTry = !isBad && (job?.attemptsMade ?? 0) < (job?.opts.attempts ?? 1)
    task.tell({ happened: isBad ? 'bad' : 'failed', job: nameOf(job?.data), reason: error.message, willTry })
  })
  // Every try to come back is an error of the worker too; the connection has told of it once.
  worker.on('error', ignore)
  return worker
}

/**
 * A worker that has its connections; `null` when it was told to stop before. One that loses a connection which it has
 * only begun waits for it for ever, so another one is made.
 */
async function readyWorker(make: () => QueueWorker, stop: Promise<void>): Promise<QueueWorker | null> {
  let isStopped = false
  const stopped = stop.then(() => {
    isStopped = true
  })
  for (;;) {
    const worker = make()
    const isReady = worker.waitUntilReady().then(
      () => true,
      () => false,
    )
    if ((await Promise.race([isReady, stopped])) === true && !isStopped) return worker
    await endWithin(BETWEEN_TRIES_MS, [worker.close(true)])
    if (isStopped) return null
    await Promise.race([pause(BETWEEN_TRIES_MS), stopped])
  }
}

/** Tells once that the connection is lost and once that it is back, however often it was tried in between. */
function watchConnection(redis: Redis, tell: Work['tell']): () => void {
  let isLost = false
  const lost = () => {
    if (!isLost) tell({ happened: 'lost' })
    isLost = true
  }
  const found = () => {
    if (isLost) tell({ happened: 'found' })
    isLost = false
  }
  redis.on('close', lost)
  redis.on('ready', found)
  redis.on('error', ignore)
  return () => {
    redis.off('close', lost)
    redis.off('ready', found)
  }
}

interface JobCounts {
  readonly getJobCounts: (
    ...states: ('wait' | 'active' | 'delayed' | 'prioritized')[]
  ) => Promise<Record<string, number>>
}

/** Done when a queue has nothing more to do. */
async function empty(queue: JobCounts): Promise<void> {
  for (;;) {
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')
    if (Object.values(counts).every((count) => count === 0)) return
    await pause(LOOK_FOR_EMPTY_MS)
  }
}

async function endWithin(ms: number, closing: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms)
  })
  await Promise.race([Promise.allSettled(closing), late])
  clearTimeout(timer)
}

function ignore(): void {}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** Whose job it is, as far as it says. */
function nameOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'client' in data ? String(data.client).slice(0, 200) : ''
}
