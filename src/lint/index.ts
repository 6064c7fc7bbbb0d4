export { type Fixed, fixList } from './fix/fix-list.ts'
export { type Advice, lintList, type Review, reviewList } from './lint.ts'
export { LINT_SEVERITIES, type LintSetting, type LintSeverity } from './rule.ts'
export { RULES } from './rules/index.ts'
