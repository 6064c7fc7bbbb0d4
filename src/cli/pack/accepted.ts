import { ACCEPTABLE } from '../../core/trust/judge-pack.ts'
import { UsageError } from '../usage-error.ts'

/** `base`: questions that bear the names of the base list and ask something else. */
export const ACCEPTED = [...ACCEPTABLE, 'base'] as const
export type Accepted = (typeof ACCEPTED)[number]

/** What the user goes on with all the same. Throws `UsageError`. */
export function acceptedOf(asked: readonly string[] | undefined): readonly Accepted[] {
  return (asked ?? []).map((what) => {
    const accepted = ACCEPTED.find((one) => one === what)
    if (accepted === undefined) throw new UsageError('trust.accept-unknown', { what, accepted: ACCEPTED.join(', ') })
    return accepted
  })
}
