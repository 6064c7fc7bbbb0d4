import type { Workers } from './workers.ts'

/** How many parts each worker may have before it, so that none waits for another one's results to be written. */
const AHEAD = 2

/** What works on the parts of a run: threads, or this one. */
export type CountedWorkers<Part, Done> = Workers<Part, Done> & { readonly count: number }

/** What became of each part, in the order of the parts, with only so many under way that memory stays flat. */
export async function* inOrder<Part, One extends Part, Done>(
  parts: Iterable<One> | AsyncIterable<One>,
  workers: CountedWorkers<Part, Done>,
): AsyncGenerator<{ readonly part: One; readonly done: Done }> {
  const most = workers.count === 1 ? 1 : workers.count * (1 + AHEAD)
  const waiting: { readonly part: One; readonly done: Promise<Done> }[] = []
  const next = async () => {
    const one = waiting.shift()
    return one && { part: one.part, done: await one.done }
  }
  for await (const part of parts) {
    const done = workers.run(part)
    // One that fails while others are waited for is heard of when its turn comes.
    done.catch(() => {})
    waiting.push({ part, done })
    const ready = waiting.length >= most ? await next() : undefined
    if (ready) yield ready
  }
  for (let ready = await next(); ready; ready = await next()) yield ready
}
