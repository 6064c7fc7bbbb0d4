import { addDays } from '../../core/text/day.ts'
import { rule } from '../rule.ts'

/** So many days at least: an owner has two or three free hours a week. */
const LEAST_DAYS = 14

/** A firm of 12 has nobody who can drop the work for a questionnaire. */
export const shortNotice = rule({
  id: 'short-notice',
  severity: 'warning',
  check: ({ loaded: { document }, setting: { today } }) => {
    if (document.answerBy === undefined) return []
    const first = addDays(today, LEAST_DAYS)
    return document.answerBy < first
      ? [{ path: ['answerBy'], args: { day: document.answerBy, least: LEAST_DAYS, first } }]
      : []
  },
})
