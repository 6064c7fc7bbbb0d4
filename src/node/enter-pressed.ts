import { createInterface } from 'node:readline'

/** Resolves when a line was ended with Enter, or nothing more can come. */
export function enterPressed(input: NodeJS.ReadableStream): Promise<void> {
  return new Promise((done) => {
    const lines = createInterface({ input })
    lines.once('line', () => lines.close())
    lines.once('close', done)
  })
}
