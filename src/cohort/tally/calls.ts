import type { ClientRecord } from '../../core/model/score-record.ts'
import type { Call } from '../cohort.ts'
import { byClient, clientRef, lowestFirst, mostPeopleFirst } from './client-ref.ts'
import { inTurn, topOf } from './top.ts'

const CALLED = 12

/** Whom to call first: most confirmed critical gaps, then most people at stake, then the lowest level. */
export const callOrder = inTurn<Call>(
  (a, b) => b.urgent.length - a.urgent.length,
  (a, b) => mostPeopleFirst(a.firm, b.firm),
  (a, b) => lowestFirst(a.firm, b.firm),
  (a, b) => byClient(a.firm, b.firm),
)

export const callOf = (record: ClientRecord): Call => ({
  firm: clientRef(record),
  urgent: record.urgent,
  toFindOut: record.toFindOut,
})

export function tallyCalls() {
  const calls = topOf<Call>(CALLED, callOrder)
  let urgentFirms = 0
  return {
    add: (record: ClientRecord): void => {
      const { urgent, level } = record
      if (urgent.length > 0) urgentFirms += 1
      if (urgent.length > 0 || level.id === 'first-steps') calls.add(callOf(record))
    },
    result: () => ({ callFirst: calls.first(), urgentFirms }),
  }
}
