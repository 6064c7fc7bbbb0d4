/** How `tukiem lint` says what it found: for people, for programs, beside the lines of a pull request. */
export const LINT_FORMATS = ['terminal', 'json', 'github'] as const
export type LintFormat = (typeof LINT_FORMATS)[number]
