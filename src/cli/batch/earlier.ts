import { existsSync } from 'node:fs'
import { linesOf } from '../../node/inputs/lines-of.ts'

/** The lines of earlier runs, asked for in the order of their clients. */
export interface EarlierLines {
  /** The line of a client, `null` where no run has one. */
  readonly lineOf: (client: string) => string | null
  readonly close: () => void
}

export const NO_EARLIER: EarlierLines = { lineOf: () => null, close: () => {} }

/** A result line with the client that it is of. */
export interface ResultLine {
  readonly client: string
  readonly line: string
}

/** The lines of a result file, sorted by client. Half a line at its end, which a killed run leaves, is none. */
export function* resultLines(path: string): Generator<ResultLine, undefined> {
  for (const line of linesOf(path)) {
    const client = clientOf(line)
    if (client !== null) yield { client, line }
  }
  return undefined
}

/**
 * Reads result files side by side, a line of each at a time. Of a client that is in several, the line of the first is taken.
 * What is not there is no file.
 */
export function earlierLines(paths: readonly string[]): EarlierLines {
  const readers = paths.filter((path) => existsSync(path)).map(readerOf)
  return {
    lineOf: (client) => readers.map((reader) => reader.upTo(client)).find((line) => line !== null) ?? null,
    close: () => {
      for (const reader of readers) reader.close()
    },
  }
}

function readerOf(path: string) {
  const lines = resultLines(path)
  let next: ResultLine | undefined = lines.next().value
  return {
    upTo(client: string): string | null {
      while (next !== undefined && next.client < client) next = lines.next().value
      return next?.client === client ? next.line : null
    },
    close: () => {
      lines.return(undefined)
    },
  }
}

function clientOf(line: string): string | null {
  try {
    const { client } = JSON.parse(line)
    return typeof client === 'string' ? client : null
  } catch {
    return null
  }
}
