import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Io } from '../../src/node/io.ts'

/** How long nothing is drawn before a screen counts as whole. */
const STILL_MS = 40
const PATIENCE_MS = 20_000

/** A terminal that keeps every byte that is drawn on it. */
export interface ScreenInMemory {
  readonly terminal: NonNullable<Io['terminal']>
  /** All that was drawn so far, with what moves the cursor. */
  drawn(): string
  /** Types keys one after the other, each when the screen has come to rest. */
  type(keys: readonly string[]): Promise<void>
  /** The terminal is gone: whatever is drawn from now on fails. */
  lose(): void
}

export function screenInMemory(columns = 80, rows = 24): ScreenInMemory {
  const chunks: string[] = []
  // Like stdout it stays open when a prompt that was piped into it is over.
  const output = Object.assign(new PassThrough(), { isTTY: true, columns, rows, end: () => output })
  output.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  const input = Object.assign(new PassThrough(), { isTTY: true, isRaw: false, setRawMode: () => input })
  const atRest = async () => {
    for (let before = 0, end = Date.now() + PATIENCE_MS; before !== chunks.length || before === 0; ) {
      if (Date.now() > end) throw new Error('nothing is drawn, or the drawing has no end')
      before = chunks.length
      await wait(STILL_MS)
    }
  }
  return {
    // @ts-expect-error: Node's own streams of a terminal have some forty methods that nothing here calls.
    terminal: { input, output },
    drawn: () => chunks.join(''),
    async type(keys) {
      for (const key of keys) {
        await atRest()
        input.write(key)
      }
      await atRest()
    },
    lose() {
      output.destroy(Object.assign(new Error('write EIO'), { code: 'EIO' }))
    },
  }
}
