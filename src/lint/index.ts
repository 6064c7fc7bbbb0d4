export { type Fixed, fixList } from './fix/fix-list.ts'
export { type Advice, lintList, reviewList } from './lint.ts'
export type { LintSetting, LintSeverity } from './rule.ts'
export { RULES } from './rules/index.ts'
