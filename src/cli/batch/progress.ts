import type { CommandContext } from '../command.ts'

/** Says how far a run has come. */
export interface Progress {
  /** So many clients are through. */
  readonly at: (done: number) => void
  readonly end: () => void
}

/** At most one line in so many milliseconds. */
const LINE_MS = 5000

/** Plain lines, seconds apart. */
export function progressOf(total: number, { io, words }: CommandContext): Progress {
  const begun = io.now().getTime()
  let said = begun
  return {
    at(done) {
      const now = io.now().getTime()
      if (now - said < LINE_MS || done >= total) return
      said = now
      const rate = done / ((now - begun) / 1000)
      io.err(`${words.say('batch.progress', { done, total, seconds: Math.ceil((total - done) / rate) })}\n`)
    },
    end() {},
  }
}
