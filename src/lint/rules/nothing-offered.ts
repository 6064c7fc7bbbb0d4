import { rule } from '../rule.ts'

/** Answers cost a small firm working hours; who asks for them gives something in return. */
export const nothingOffered = rule({
  id: 'nothing-offered',
  severity: 'warning',
  check: ({ asked, checklist: { tailoring } }) =>
    tailoring && asked.length > 0 && tailoring.offer.length === 0
      ? [{ path: ['publisher'], args: { count: asked.length } }]
      : [],
})
