import { rule } from '../rule.ts'

/** Owners of small firms in Viet Nam read Vietnamese; a translation by phone gets the law wrong. */
export const vietnameseMissing = rule({
  id: 'vietnamese-missing',
  severity: 'warning',
  check: ({ asked, loaded: { document } }) =>
    document.languages.includes('vi') || asked.length === 0 ? [] : [{ path: ['languages'], args: {} }],
})
