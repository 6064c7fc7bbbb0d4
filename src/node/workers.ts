import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/** Threads that work on tasks; a task and its result are copied from one to the other, but for the memory that is handed over. */
export interface Workers<Task, Done> {
  readonly run: (task: Task, handedOver?: readonly ArrayBuffer[]) => Promise<Done>
  readonly close: () => Promise<void>
}

/** How many tasks this machine can work on at a time. */
export const coresHere = (): number => availableParallelism()

/**
 * How much memory each thread of a batch may fill, in MB: with what lives long, and with what was made just now. V8 would let the
 * second grow to 48, of which a client needs little: with less, a batch takes as long and a fifth less memory. Lines make
 * more at a time.
 */
const MOST_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }

/**
 * Starts threads of the program in `root`; what they do is what bin/worker.cjs exports under the name of their work. A task that
 * throws there rejects here.
 */
export async function startWorkers<Task, Done>(
  root: string,
  count: number,
  work: 'batch' | 'lines',
): Promise<Workers<Task, Done>> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: join(root, 'bin', 'worker.cjs'),
    name: work,
    minThreads: count,
    maxThreads: count,
    resourceLimits: work === 'lines' ? {} : MOST_MEMORY,
  })
  return {
    run: (task, handedOver = []) => pool.run(task, { transferList: [...handedOver] }),
    close: () => pool.destroy(),
  }
}
