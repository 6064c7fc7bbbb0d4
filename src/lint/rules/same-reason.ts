import { plainText } from '../../core/checklist/wording-of.ts'
import { rule } from '../rule.ts'

/** So many questions may share one. */
const MOST = 2

/** “Required by the buyer” under each question is no reason: an owner who sees none answers what is wanted. */
export const sameReason = rule({
  id: 'same-reason',
  severity: 'warning',
  check: ({ asked }) => {
    const reasons = asked.flatMap(({ question: { why }, path }) => {
      const [entry] = Object.entries(why)
      return entry ? [{ language: entry[0], why: plainText(entry[1]).toLowerCase(), path }] : []
    })
    return reasons.flatMap(({ language, why, path }, at) => {
      const count = reasons.filter((one) => one.why === why).length
      const isFirst = reasons.findIndex((one) => one.why === why) === at
      return isFirst && count > MOST ? [{ path: [...path, 'why', language], args: { count, most: MOST } }] : []
    })
  },
})
