import { questionsOf } from '../../core/checklist/questions-of.ts'
import { rule } from '../rule.ts'

/** In a list of up to 25 questions, and in a longer one: when everything is urgent, nothing is. */
const MOST = { short: 6, long: 10 }
const SHORT = 25

/** So few questions may be critical. */
export const criticalTooMany = rule({
  id: 'critical-too-many',
  severity: 'error',
  check: ({ checklist, loaded }) => {
    const questions = questionsOf(checklist)
    const critical = questions.filter(({ severity }) => severity === 'critical')
    const most = questions.length > SHORT || loaded.document.module === true ? MOST.long : MOST.short
    return critical.length > most ? [{ path: ['id'], args: { count: critical.length, most } }] : []
  },
})
