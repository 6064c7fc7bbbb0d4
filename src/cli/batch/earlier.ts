import { existsSync } from 'node:fs'
import { linesOf } from '../../node/inputs/lines-of.ts'

/** The lines of earlier runs, asked for in the order of their clients. */
export interface EarlierLines {
  /** The line of a client, `null` where no run has one. */
  readonly lineOf: (client: string) => Promise<string | null>
  readonly close: () => Promise<void>
}

export const NO_EARLIER: EarlierLines = { lineOf: async () => null, close: async () => {} }

/**
 * Reads result files side by side, each sorted by client, a line of each at a time. A line of the first that has the client
 * is taken. What is not there is no file; half a line at the end, which a killed run leaves, is none.
 */
export function earlierLines(paths: readonly string[]): EarlierLines {
  const readers = paths.filter((path) => existsSync(path)).map(readerOf)
  return {
    async lineOf(client) {
      let found: string | null = null
      for (const reader of readers) {
        const line = await reader.upTo(client)
        found ??= line
      }
      return found
    },
    async close() {
      for (const reader of readers) await reader.close()
    },
  }
}

/** The client of a result line, `null` when it is broken. */
export function clientOfLine(line: string): string | null {
  try {
    const { client } = JSON.parse(line)
    return typeof client === 'string' ? client : null
  } catch {
    return null
  }
}

function readerOf(path: string) {
  const lines = linesOf(path)
  let line: string | null = null
  let client: string | null = null
  let isAtEnd = false
  const next = async (): Promise<void> => {
    do {
      const { value, done } = await lines.next()
      isAtEnd = done === true
      line = done ? null : value
      client = line === null ? null : clientOfLine(line)
    } while (!isAtEnd && client === null)
  }
  return {
    async upTo(wanted: string): Promise<string | null> {
      if (line === null && !isAtEnd) await next()
      while (client !== null && client < wanted) await next()
      return client === wanted ? line : null
    },
    close: async (): Promise<void> => void (await lines.return(undefined)),
  }
}
