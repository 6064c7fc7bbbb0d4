import { createInterface } from 'node:readline'

/**
 * Resolves when Enter was pressed in a terminal, with true, or when nothing more can come or Ctrl-C was pressed, with false. Keys are
 * read one by one, as the screens read them, and not shown: what else is pressed means nothing.
 */
export function enterPressed(input: NodeJS.ReadStream): Promise<boolean> {
  return new Promise((done) => {
    const keys = createInterface({ input, terminal: true })
    let isEntered = false
    keys.once('line', () => {
      isEntered = true
      keys.close()
    })
    keys.once('close', () => done(isEntered))
  })
}
