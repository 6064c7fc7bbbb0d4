import { clean } from '../../core/text/clean.ts'
import type { WorkEvent } from '../../node/queue/work.ts'
import type { CommandContext } from '../command.ts'

export interface Telling {
  readonly tell: (event: WorkEvent) => void
  /** Says what was done since the start. */
  readonly sum: () => void
  readonly counts: () => { readonly done: number; readonly bad: number; readonly failed: number }
}

/** While all goes well, a line this often is enough. */
const BETWEEN_SUMS_MS = 60_000

/** Says what a worker does: bad answers and troubles as they come, what went well once a minute. */
export function workTeller(queue: string, folder: string, { io, words }: CommandContext): Telling {
  let [done, bad, failed] = [0, 0, 0]
  let lastSum = io.now().getTime()
  const sum = () => {
    lastSum = io.now().getTime()
    io.err(`${words.say('worker.sum', { done, bad })}\n`)
  }
  const tell = (event: WorkEvent) => {
    switch (event.happened) {
      case 'done':
        done += 1
        if (io.now().getTime() - lastSum >= BETWEEN_SUMS_MS) sum()
        return
      case 'bad':
        bad += 1
        io.err(`${words.say('worker.bad', { client: clean(event.job), reason: clean(event.reason) })}\n`)
        return
      case 'failed':
        if (!event.willTry) failed += 1
        io.err(
          `${words.say('worker.failed', { client: clean(event.job), reason: clean(event.reason), again: event.willTry ? 'yes' : 'no' })}\n`,
        )
        return
      case 'waits':
        io.err(`${words.say('worker.waits', { queue, folder })}\n`)
        return
      case 'lost':
      case 'found':
      case 'taken-over':
        io.err(`${words.say(`worker.${event.happened}`)}\n`)
        return
      default:
        event satisfies never
    }
  }
  return { tell, sum, counts: () => ({ done, bad, failed }) }
}
