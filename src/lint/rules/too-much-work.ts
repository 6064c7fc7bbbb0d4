import { isHeavyFix, MOST_FIX_HOURS } from '../../core/burden/heavy-fix.ts'
import { decide } from '../../core/sizing/decide.ts'
import { rule } from '../rule.ts'

/** Whatever words a question uses, its own fix tells what it takes: weeks of work or much money are not for a firm of 12. */
export const tooMuchWork = rule({
  id: 'too-much-work',
  severity: 'warning',
  check: ({ asked, firms }) => {
    const small = firms.filter(({ size }) => size.class === 'micro' || size.class === 'small')
    return asked
      .filter(({ question }) => isHeavyFix(question))
      .filter(({ question }) => small.some(({ profile, size }) => decide(question, profile, size).kept))
      .map(({ question: { id, fix }, path }) => {
        const hours = fix?.hours ?? 0
        const key = hours > MOST_FIX_HOURS ? 'hours' : 'cost'
        return { path: [...path, 'fix', key], args: { id, key, hours, most: MOST_FIX_HOURS } }
      })
  },
})
