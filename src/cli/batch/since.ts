import type { ClientRecord } from '../../core/model/score-record.ts'
import { linesOf } from '../../node/inputs/lines-of.ts'
import type { Sink } from './sinks.ts'

/** The results of an earlier run, read beside those of this one, a client of each at a time. */
export interface Since {
  /** What the client was then; clients that come before it and are no longer there are told to the sinks. */
  readonly beside: (client: string, sinks: readonly Sink[]) => Promise<ClientRecord | undefined>
  /** No more clients are to come: all that are left are gone. */
  readonly end: (sinks: readonly Sink[]) => Promise<void>
}

export const NO_SINCE: Since = { beside: async () => undefined, end: async () => {} }

/** Reads the result lines of an earlier run, sorted by client. */
export function sinceLines(path: string): Since {
  const lines = linesOf(path)
  let next: ClientRecord | null = null
  let isAtEnd = false
  const peek = async (): Promise<ClientRecord | null> => {
    if (next !== null || isAtEnd) return next
    const { value, done } = await lines.next()
    isAtEnd = done === true
    next = done ? null : JSON.parse(value)
    return next
  }
  const tellGone = async (until: string | null, sinks: readonly Sink[]): Promise<void> => {
    for (
      let before = await peek();
      before !== null && (until === null || before.client < until);
      before = await peek()
    ) {
      for (const sink of sinks) await sink.gone(before)
      next = null
    }
  }
  return {
    async beside(client, sinks) {
      await tellGone(client, sinks)
      const before = await peek()
      if (before?.client !== client) return undefined
      next = null
      return before
    },
    end: (sinks) => tellGone(null, sinks),
  }
}
