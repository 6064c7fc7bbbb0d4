import { createInterface } from 'node:readline'

/**
 * Resolves when Enter was pressed in a terminal, or nothing more can come. Keys are read one by one, as the screens
 * read them, and not shown: what else is pressed means nothing.
 */
export function enterPressed(input: NodeJS.ReadStream): Promise<void> {
  return new Promise((done) => {
    const keys = createInterface({ input, terminal: true })
    keys.once('line', () => keys.close())
    keys.once('close', done)
  })
}
