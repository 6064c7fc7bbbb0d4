import { openConnection, shownAddress } from '../node/queue/connection.ts'
import { loadBullmq, QUEUE_PACKAGES, type QueuePackages, type Redis } from '../node/queue/load-bullmq.ts'
import { putJobs } from '../node/queue/put-jobs.ts'
import { untilStopped } from '../node/queue/until-stopped.ts'
import { work } from '../node/queue/work.ts'
import type { CommandContext } from './command.ts'
import { UsageError } from './usage-error.ts'
import { jobScorer } from './worker/score-job.ts'
import { workTeller } from './worker/tell-work.ts'

export interface WorkerOptions {
  readonly redis?: string
  readonly queue?: string
  readonly output?: string
  readonly list?: string
  readonly jobs?: string
  readonly untilEmpty?: boolean
  readonly put?: readonly string[]
}

/** The queue that is meant when none is named. */
const QUEUE = 'tukiem'
const MOST_JOBS = 64

interface OpenQueue {
  readonly packages: QueuePackages
  readonly redis: Redis
  readonly queue: string
}

/**
 * `tukiem worker`: scores the answers that come in through a queue in Redis, until it is told to stop; with `--put` it
 * puts answers there. The only command that uses the network, and only the address given.
 */
export async function worker(options: WorkerOptions, context: CommandContext): Promise<number> {
  const { redis: address, queue = QUEUE, output, put } = options
  if (address === undefined) throw new UsageError('worker.needs-redis', {})
  if (put === undefined && output === undefined) throw new UsageError('worker.needs-output', {})
  if (!/^[\w.-]{1,100}$/.test(queue)) throw new UsageError('worker.bad-queue', {})
  const jobs = jobsOf(options.jobs)
  const open = await openQueue(address, queue, context)
  try {
    return put === undefined
      ? await takeJobs({ ...options, output: output ?? '', jobs }, open, context)
      : await putAnswers(put, open, context)
  } finally {
    open.redis.disconnect()
  }
}

function jobsOf(text = '1'): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError('worker.bad-jobs', { most: MOST_JOBS })
  return jobs
}

async function openQueue(address: string, queue: string, { io, words }: CommandContext): Promise<OpenQueue> {
  const shown = shownAddress(address)
  if (shown === null) throw new UsageError('worker.bad-address', {})
  const packages = await loadBullmq()
  if (packages === null) throw new UsageError('worker.absent', { packages: QUEUE_PACKAGES.join(' ') })
  const connection = await openConnection(packages, address)
  if (!connection.opened) throw new UsageError(`worker.${connection.fault}`, { address: shown })
  if (connection.mayDrop) io.err(`${words.say('worker.may-drop')}\n`)
  return { packages, redis: connection.redis, queue }
}

async function putAnswers(
  inputs: readonly string[],
  { packages, redis, queue }: OpenQueue,
  context: CommandContext,
): Promise<number> {
  const { io, words } = context
  const { answersToPut } = await import('./worker/put-answers.ts')
  const { jobs, unread } = answersToPut(inputs, context)
  const { put, there } = await putJobs(packages, redis, { queue, jobs })
  io.err(`${words.say('worker.put', { put, there, unread: unread() })}\n`)
  return unread() > 0 ? 3 : 0
}

async function takeJobs(
  options: Omit<WorkerOptions, 'jobs'> & { readonly output: string; readonly jobs: number },
  { packages, redis, queue }: OpenQueue,
  context: CommandContext,
): Promise<number> {
  const { output, list, jobs, untilEmpty = false } = options
  const act = jobScorer(output, list, context)
  const telling = workTeller(queue, output, context)
  const { stop, release } = untilStopped()
  try {
    await work(packages, redis, { queue, jobs, untilEmpty, act, tell: telling.tell, stop })
  } finally {
    release()
  }
  telling.sum()
  const { bad, failed } = telling.counts()
  return untilEmpty && bad + failed > 0 ? 3 : 0
}
