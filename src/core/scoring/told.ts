import type { Status } from '../model/assessment.ts'
import type { ScoreRecord } from '../model/score-record.ts'

/** How many confirmed critical gaps a firm has; `null` where it did not say. */
export function urgentTold({ told, urgent }: Pick<ScoreRecord, 'told' | 'urgent'>): number | null {
  return told ? told.urgent : urgent.length
}

/** How many questions are not known yet; `null` where the firm did not say. */
export function toFindOutTold({ told, toFindOut }: Pick<ScoreRecord, 'told' | 'toFindOut'>): number | null {
  return told?.depth === 'levels' ? null : toFindOut
}

/** How many questions have a status; `null` where the firm did not say. */
export function statusTold(
  { told, questions }: Pick<ScoreRecord, 'told' | 'questions'>,
  status: Status,
): number | null {
  return told ? (told.counts?.[status] ?? null) : questions[status].length
}

/** Its strengths; `null` where the firm did not say. */
export function strengthsTold({ told, strengths }: Pick<ScoreRecord, 'told' | 'strengths'>) {
  return told?.strengths === false ? null : strengths
}
