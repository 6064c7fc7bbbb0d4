import { isScreen } from '../../node/terminal/output.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'

/** Says how far a run has come. */
export interface Progress {
  /** So many clients are through. */
  readonly at: (done: number) => void
  readonly end: () => void
}

/** At most one line in so many milliseconds. */
const LINE_MS = 5000

/** A bar on a screen; elsewhere, or with `--plain`, lines that are seconds apart. */
export async function progressOf(total: number, context: CommandContext): Promise<Progress> {
  const { io, words, isPlain } = context
  const begun = io.now().getTime()
  const now = () => (io.now().getTime() - begun) / 1000
  if (isPlain || io.env.TERM === 'dumb' || !isScreen(2)) return progressLines(total, now, context)
  const { progressBar } = await import('../../node/terminal/progress-bar.ts')
  return progressBar(total, (done) => {
    if (done === 0) return words.say('batch.bar.begun', { done, total })
    const rate = done / Math.max(now(), 1)
    return words.say('batch.bar', { done, total, rate: rounded(rate), left: timeLeft((total - done) / rate, words) })
  })
}

function progressLines(total: number, now: () => number, { io, words }: CommandContext): Progress {
  let said = 0
  return {
    at(done) {
      if (done >= total || (now() - said) * 1000 < LINE_MS) return
      said = now()
      const left = timeLeft((total - done) / (done / said), words)
      io.err(`${words.say('batch.progress', { done, total, left })}\n`)
    },
    end() {},
  }
}

const rounded = (rate: number): number => (rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))

/** Seconds up to two minutes, minutes from there on; a dash while nobody can tell. */
function timeLeft(seconds: number, words: Words): string {
  if (!Number.isFinite(seconds)) return '–'
  if (seconds < 120) return words.say('batch.bar.seconds', { seconds: Math.ceil(seconds) })
  return words.say('batch.bar.minutes', { minutes: Math.ceil(seconds / 60) })
}
