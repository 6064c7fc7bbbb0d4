import { LEVELS } from '../../core/model/assessment.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { byCodeUnits } from '../../core/text/by-code-units.ts'
import type { ClientRef, LevelKey } from '../cohort.ts'

/** What is kept of a record where its firm may have to be named. */
export function clientRef({ client, firm, size, level }: ClientRecord): ClientRef {
  return {
    client,
    ...(firm.name === undefined ? {} : { name: firm.name }),
    ...(firm.code === undefined ? {} : { code: firm.code }),
    people: size.people,
    level: level.id ?? 'none',
  }
}

/** 0 for the lowest level; what cannot be told stands below all. */
export const rankOf = (level: LevelKey): number => (level === 'none' ? -1 : LEVELS.indexOf(level))

export const byClient = (a: ClientRef, b: ClientRef): number => byCodeUnits(a.client, b.client)
export const mostPeopleFirst = (a: ClientRef, b: ClientRef): number => (b.people ?? 0) - (a.people ?? 0)
export const highestFirst = (a: ClientRef, b: ClientRef): number => rankOf(b.level) - rankOf(a.level)
export const lowestFirst = (a: ClientRef, b: ClientRef): number => rankOf(a.level) - rankOf(b.level)
