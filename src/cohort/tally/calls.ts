import type { ClientRecord } from '../../core/model/score-record.ts'
import { toFindOutTold, urgentTold } from '../../core/scoring/told.ts'
import type { Call } from '../cohort.ts'
import { byClient, clientRef, lowestFirst, mostPeopleFirst } from './client-ref.ts'
import { inTurn, topOf } from './top.ts'

const CALLED = 12

/** Whom to call first: most confirmed critical gaps, then most people at stake, then the lowest level. */
export const callOrder = inTurn<Call>(
  (a, b) => (b.urgentCount ?? 0) - (a.urgentCount ?? 0),
  (a, b) => mostPeopleFirst(a.firm, b.firm),
  (a, b) => lowestFirst(a.firm, b.firm),
  (a, b) => byClient(a.firm, b.firm),
)

export const callOf = (record: ClientRecord): Call => ({
  firm: clientRef(record),
  urgent: record.urgent,
  urgentCount: urgentTold(record),
  toFindOut: toFindOutTold(record),
})

export function tallyCalls() {
  const calls = topOf<Call>(CALLED, callOrder)
  let urgentFirms = 0
  let urgentToldFirms = 0
  return {
    add: (record: ClientRecord): void => {
      const urgent = urgentTold(record)
      if (urgent !== null) urgentToldFirms += 1
      const isUrgent = urgent !== null && urgent > 0
      if (isUrgent) urgentFirms += 1
      if (isUrgent || record.level.id === 'first-steps') calls.add(callOf(record))
    },
    result: () => ({ callFirst: calls.first(), urgentFirms, urgentToldFirms }),
  }
}
