import type { FindingCode } from './finding.ts'

/** The parser's own codes that have a mend of their own; the rest are `yaml-syntax`. */
const BY_CODE: ReadonlyMap<string, BareCode> = new Map<string, BareCode>([
  ['TAB_AS_INDENT', 'yaml-tab'],
  ['BAD_INDENT', 'yaml-indent'],
  ['BLOCK_AS_IMPLICIT_KEY', 'yaml-colon'],
  ['MULTILINE_IMPLICIT_KEY', 'yaml-missing-colon'],
  ['BAD_SCALAR_START', 'yaml-start'],
  ['BAD_DQ_ESCAPE', 'yaml-escape'],
  ['NON_STRING_KEY', 'key-not-text'],
  ['BAD_DIRECTIVE', 'yaml-directive'],
])

/** Codes without arguments. */
type BareCode = Extract<FindingCode, `yaml-${string}` | 'key-not-text'> &
  Exclude<FindingCode, 'yaml-too-many-parts' | 'yaml-too-deep'>

/** Our code for a fault that the parser found. Its message tells which character is missing. */
export function yamlFindingCode({ code, message }: { readonly code: string; readonly message: string }): BareCode {
  const known = BY_CODE.get(code)
  if (code === 'BAD_INDENT' && /end with a [\]}]/.test(message)) return 'yaml-bracket'
  if (known) return known
  if (code !== 'MISSING_CHAR') return 'yaml-syntax'
  if (message.includes('quote')) return 'yaml-quote'
  return /end with|\]|\}/.test(message)
    ? 'yaml-bracket'
    : message.includes('map values')
      ? 'yaml-missing-colon'
      : 'yaml-syntax'
}
