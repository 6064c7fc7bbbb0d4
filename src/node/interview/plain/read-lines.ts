import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

/** Lines typed one by one; the terminal itself shows and mends them until Enter. */
export interface LineReader {
  /** The next line without its end; `null` at the end of the input, and after `stop`. */
  next(): Promise<string | null>
  /** The next line with those that came in at the same moment: a text of several lines was pasted. */
  nextText(): Promise<string | null>
  /** Nothing more will come. */
  hasEnded(): boolean
  /** Whoever waits for a line gets `null`. */
  stop(): void
  /** Lets go of the input. What was typed ahead stays in it for the next reader. */
  close(): void
}

const LINE_FEED = 0x0a
/** Nobody types a second line in less. */
const PASTED_WITHIN_MS = 20

/** A last line without Enter is no line: what was not sent does not count. */
export function readLines(input: Readable): LineReader {
  let ahead: Buffer = Buffer.alloc(0)
  let ended = false
  let wake: (() => void) | null = null
  const wakeUp = () => {
    wake?.()
    wake = null
  }
  const onData = (bytes: Buffer | string) => {
    ahead = Buffer.concat([ahead, typeof bytes === 'string' ? Buffer.from(bytes) : bytes])
    if (ahead.includes(LINE_FEED)) wakeUp()
  }
  const onEnd = () => {
    ended = true
    wakeUp()
  }
  const take = (): string | null => {
    const at = ahead.indexOf(LINE_FEED)
    if (at < 0) return null
    const line = ahead.toString('utf8', 0, at)
    ahead = ahead.subarray(at + 1)
    return line.replace(/\r$/, '')
  }
  input.on('data', onData)
  input.on('end', onEnd)
  async function next(): Promise<string | null> {
    if (!ahead.includes(LINE_FEED) && !ended) {
      input.resume()
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return take()
  }
  return {
    next,
    async nextText() {
      const lines = [await next()]
      await wait(PASTED_WITHIN_MS)
      for (let more = take(); more !== null; more = take()) lines.push(more)
      return lines[0] === null ? null : lines.join(' ').trim()
    },
    hasEnded: () => ended && !ahead.includes(LINE_FEED),
    stop: wakeUp,
    close() {
      input.off('data', onData)
      input.off('end', onEnd)
      input.pause()
      if (ahead.length > 0 && !ended) input.unshift(ahead)
    },
  }
}
