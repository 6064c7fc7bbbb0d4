import { rule } from '../rule.ts'

/** Fewer may all be serious. */
const FROM = 4

/** When everything is serious, an owner cannot tell where to begin. */
export const everythingSerious = rule({
  id: 'everything-serious',
  severity: 'warning',
  check: ({ asked }) => {
    const weighed = asked.filter(({ question }) => question.basis !== 'strength')
    const serious = weighed.filter(({ question: { severity } }) => severity === 'serious' || severity === 'critical')
    const [first] = serious
    return first && weighed.length >= FROM && 2 * serious.length > weighed.length
      ? [{ path: [...first.path, 'severity'], args: { count: serious.length, all: weighed.length } }]
      : []
  },
})
