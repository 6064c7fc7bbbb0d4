import type { Call } from '../../cohort/cohort.ts'
import { callOf, callOrder } from '../../cohort/tally/calls.ts'
import { LEVELS } from '../../core/model/assessment.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { urgentTold } from '../../core/scoring/told.ts'
import type { Gate } from './request.ts'
import { MOST_NAMED } from './tally.ts'

/** What is to be said at the end beside the counts. */
export interface Watched {
  /** Clients that do not pass the gate: how many, and the first of them. */
  readonly stopped: number
  readonly named: readonly string[]
  /** Where to begin, as the portfolio report says it, and what its files are called by; `null` where nothing is urgent. */
  readonly first: { readonly call: Call; readonly name: string } | null
}

export interface Watch {
  readonly add: (record: ClientRecord, name: string) => void
  readonly seen: () => Watched
}

/** Looks at each client that was scored. */
export function watchOf(gate: Gate | null): Watch {
  let stopped = 0
  let first: Watched['first'] = null
  const named: string[] = []
  return {
    add(record, name) {
      const { client, urgent } = record
      if (urgent.length > 0) first = earlier(first, { call: callOf(record), name })
      if (gate === null || passes(record, gate)) return
      stopped += 1
      if (named.length < MOST_NAMED) named.push(client)
    },
    seen: () => ({ stopped, named, first }),
  }
}

type First = NonNullable<Watched['first']>

const earlier = (one: First | null, other: First): First =>
  one === null || callOrder(other.call, one.call) < 0 ? other : one

/** A level that cannot be told does not pass: nobody knows that it is reached. */
function passes(record: ClientRecord, gate: Gate): boolean {
  const { level } = record
  // Where a firm did not say whether there are any, it does not pass either.
  if (gate.kind === 'critical') return urgentTold(record) === 0
  return level.id !== null && LEVELS.indexOf(level.id) >= LEVELS.indexOf(gate.level)
}
