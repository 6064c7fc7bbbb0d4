import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Press } from '../../../interview/screen.ts'
import { writeTo } from '../../terminal/screen.ts'
import { watchInterruptions } from '../interruptions.ts'
import type { Interruption } from '../prompter.ts'
import { readLines } from './read-lines.ts'
import { linesOf } from './screen-text.ts'

export interface PlainStreams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
}

/** A terminal in which lines are printed for good and lines are read. */
export interface LineTerminal {
  /** Prints texts, each broken into lines; nothing once nobody is there any more. */
  print(texts: readonly string[]): void
  /** A line typed after the prompt; once nothing more can be typed, the press or the interruption that this means. */
  read(prompt: string, isText: boolean): Promise<string | Press | Interruption>
  close(): void
}

/** How long a hang-up may take to be told after the input has ended. */
const HANG_UP_WITHIN_MS = 100
/** After Ctrl-D: back to the question if something lay over it, then stop. Whoever asks on has nobody to ask. */
const STOPS_AFTER_END = 2

export function lineTerminal({ input, output }: PlainStreams): LineTerminal {
  const lines = readLines(input)
  const interruptions = watchInterruptions({ input, output, hangUps: ['error'] }, () => lines.stop())
  let stops = 0
  const isThere = () => interruptions.signal() === null && !lines.hasEnded()
  const inLines = (texts: readonly string[]) => linesOf(texts, output.columns || 80).join('\n')
  return {
    print(texts) {
      if (texts.length > 0 && isThere()) writeTo(output, `${inLines(texts)}\n`)
    },
    async read(prompt, isText) {
      if (isThere()) {
        writeTo(output, `${inLines([prompt])} `)
        const line = await (isText ? lines.nextText() : lines.next())
        if (line !== null && interruptions.signal() === null) return line
        writeTo(output, '\n')
        if (interruptions.signal() === null) await wait(HANG_UP_WITHIN_MS)
      }
      stops += 1
      const signal = interruptions.signal() ?? (stops > STOPS_AFTER_END ? 'SIGHUP' : null)
      return signal === null ? { kind: 'key', key: 'q' } : { kind: 'signal', signal }
    },
    close() {
      lines.close()
      interruptions.release()
    },
  }
}
