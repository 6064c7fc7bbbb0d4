export { type Advice, lintList } from './lint.ts'
export { LINT_SEVERITIES, type LintSetting, type LintSeverity } from './rule.ts'
export { RULES } from './rules/index.ts'
