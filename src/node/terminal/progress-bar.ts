import { safeText } from './safe-text.ts'

/** A line on the screen that is drawn anew. */
export interface Bar {
  readonly at: (done: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** Draws so many times a second at most. */
const DRAWN = 4
const WIDTH = 24

/** How far something is, on the screen that stderr is; `text` says it in words right of the bar. */
export async function progressBar(total: number, text: (done: number) => string): Promise<Bar> {
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    stream: process.stderr,
    fps: DRAWN,
    clearOnComplete: true,
    gracefulExit: false,
    format: (_, { value, progress }) => {
      const full = Math.round(progress * WIDTH)
      return safeText(`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${text(value)}`)
    },
  })
  bar.start(total, 0)
  return {
    at: (done) => bar.update(done),
    end: () => bar.stop(),
  }
}
